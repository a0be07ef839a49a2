"""Layers and models of the program's own classes: state, tracking, building, calling.

Sources: `keras.src.layers.layer.Layer`, `keras.src.models.model.Model`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import ClassVar

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.interp import classes
from keras_lint.interp.descriptors import Property
from keras_lint.interp.keras import cells
from keras_lint.interp.keras.construct import declared_shapes
from keras_lint.interp.keras.held import awaits_build
from keras_lint.interp.keras.lambdas import placeholders, shapes_in
from keras_lint.interp.keras.layers import static_shape
from keras_lint.interp.keras.modes import inherited_mode
from keras_lint.interp.keras.programmed_layer import ProgrammedLayer
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.keras.tensor_shapes import as_tensor_shape
from keras_lint.interp.keras.unbuilt import makes_weights
from keras_lint.interp.machine import Machine
from keras_lint.interp.values import CallArguments, Class, Function, Value
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.base import Layer, Taking
from keras_lint.layers.doubt import doubt_changed
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import signature_of
from keras_lint.shapes.shape import Shape, ShapeTree

TELLING = ("trainable_weights", "non_trainable_weights", "weights", "count_params")
"""What a layer tells its weights by: a class that has its own may tell anything."""


class CustomLayer(ProgrammedLayer):
    """A layer of the program's own class, which is built and called as Keras does it.

    `absent` numbers those of the last call's outputs that are None. `awaits_build` says whether
    Keras 3 runs `call` once more, to build the layers held, and `built_by_call` whether it has just
    done so; `makes` counts the automatic names that a `call` uses up.
    """

    called_on: ClassVar[Taking] = "anything"

    def __init__(self, arguments: Arguments, cls: Class, machine: Machine) -> None:
        super().__init__(arguments, cls, machine)
        self.building = False
        self.lists_read = False
        self.absent: frozenset[int] = frozenset()
        self.returned: Value = None
        self.awaits_build = self.built_by_call = False
        self.makes: Counter[str] = Counter()
        told = any(isinstance(classes.find(cls, name), (Function, Property)) for name in TELLING)
        self.own_weights = None if told else self.made

    @property
    def call_parameters(self) -> tuple[str, ...]:
        """The parameters of the program's `call`, without `self`, or of Keras's."""
        call = self.method("call")
        if call is not None:
            return tuple(one.name for one in call.parameters[1:])
        base = None if self.base is None else self.base.arguments.layer
        signature = None if base is None else signature_of(base, self.keras)
        return () if signature is None else signature.call_parameters

    def sublayers(self) -> Sequence[Layer]:
        return [*([self.base] if self.base is not None else []), *self.tracked]

    @property
    def tracks_sublayers(self) -> bool:
        """Whether layers held count as part of this one: not in a layer of Keras 2.2."""
        return isinstance(self, Model) or self.keras > KerasVersion.V2_2

    def build(self, inputs: ShapeTree) -> None:
        """Run the program's `build` on the input's shape."""
        self.build_for(inputs, {})

    def build_for(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        """Run the program's `build`, or that of Keras's layer that the class derives from."""
        own_call = self.method("call") is not None
        own_build = self.method("build") is not None or self.base is not None
        self.awaits_build = not own_build and any(map(awaits_build, self.tracked))
        if self.base is not None and own_call and self.method("build") is None:
            self._build_base(self.base, inputs, call)
        if self.method("build") is not None:
            self.building = True
            with keras_state(self.machine).names.building():
                self.run("build", CallArguments([self._told(inputs)]))
            self.building = False
            if self.base is not None:
                self.base.built = True  # what its call uses, the program's `build` has made

    def _told(self, inputs: ShapeTree) -> Value:
        """Return what `build` is given: tuples, in tf.keras shapes of TensorFlow."""
        told = static_shape(inputs)
        return as_tensor_shape(told) if self.keras is KerasVersion.V2_15 else told

    def _build_base(self, base: Layer, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        """Make the weights of Keras's layer for a `call` that may use them on anything."""
        try:
            if base.changed:
                doubt_changed(base)
            else:
                base.build_for(inputs, call)
        except LayerError:
            base.build(None)
        base.built = True

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Run the program's `call` on placeholders, or ask its `compute_output_shape`."""
        declared = self._declared(inputs, call)
        own = self.method("call")
        if own is None:
            return self.base(inputs, call) if self.base is not None else declared
        further = {name: _revived(value) for name, value in call.items() if self._takes(name)}
        further |= inherited_mode(self.machine, own.parameters[1:], further)
        doubts = self.machine.doubts
        with keras_state(self.machine).names.calling(self._traces()) as self.makes:
            returned = self.run("call", CallArguments([self._given(inputs)], further))
        certain = self.machine.doubts == doubts
        self.returned = returned if certain else None
        if not certain:
            self.doubt_unbuilt()
        listed = returned if isinstance(returned, (list, tuple)) else ()
        self.absent = frozenset(number for number, one in enumerate(listed) if one is None)
        found = None if self.on_sparse else shapes_in(returned)
        if self.keras is KerasVersion.V2_2 and not isinstance(self, Model):
            return self._shape_told(inputs, declared)
        if found is None or (declared is not None and self.keras is KerasVersion.V3):
            return declared
        return found

    def state_shapes(self, step: Shape) -> list[ShapeTree]:
        """Return the shape of each state of a recurrent cell."""
        return cells.state_shapes(self, step)

    def step_output(self, step: Shape) -> Shape:
        """Return the shape of one step's output of a recurrent cell."""
        return cells.step_output(self, step)

    def clone(self, **changes: object) -> Layer:
        """Keras makes the copy by the class's `get_config`, which we do not follow."""
        raise NotKnown(f"a copy of {self.class_name} is not known")

    def _takes(self, name: str) -> bool:
        """Tell whether `call` gets an argument: all, but for a `training` that it does not name."""
        call = self.method("call")
        if name != "training" or call is None or name in self.call_parameters:
            return True
        return any(one.kind == "kwarg" for one in call.parameters)

    def _traces(self) -> int:
        """Return how often Keras 3 runs `call`: to build what it holds, and on the call itself.

        Of a layer with a `compute_output_shape` it only asks that, but inside another layer.
        """
        if self.keras is not KerasVersion.V3:
            return 1
        self.built_by_call, self.awaits_build = self.awaits_build, False
        asked = self.method("compute_output_shape") is not None or self.base is not None
        return self.built_by_call + (self.traced or not asked)

    def _given(self, inputs: ShapeTree) -> Value:
        """Return what `call` gets: placeholders, and None where the program gives None."""
        given = placeholders(inputs)
        if not isinstance(given, (list, tuple)):
            return given
        whole: list[Value] = list(given)
        for number in self.left_out:
            whole.insert(number, None)
        return tuple(whole) if isinstance(given, tuple) else whole

    def _shape_told(self, inputs: ShapeTree, declared: ShapeTree) -> ShapeTree:
        """Return what Keras 2.2 takes the output for, whatever `call` makes: what it is told."""
        if self.method("compute_output_shape") is not None:
            return declared
        if self.base is not None:
            return self.base(inputs, {})
        base = classes.library_base(self.program_class)
        return inputs if base is not None and base.name == "keras.layers.Layer" else None

    def _declared(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return what `compute_output_shape` says: that of Keras's layer, where it is asked for it.

        tf.keras and a Keras 3 that runs the layer inside another one look at what comes out.
        """
        if self.method("compute_output_shape") is None:
            looks = self.keras is KerasVersion.V2_15 or self.traced or self.method("call") is None
            if self.base is None or looks or self.base.changed:
                return None
            return self.base.compute(inputs, call)
        returned = self.run("compute_output_shape", CallArguments([static_shape(inputs)]))
        return declared_shapes(returned)

    def check_run(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        """Refuse what its `call` does that does not work on numbers."""
        if self.late:
            raise self.late[0]

    @property
    def takes_tensors_alone(self) -> bool:
        """Whether Keras 3 refuses other things that its call is given by position."""
        own = self.method("__call__") is not None or self.base is not None
        return not own and "_allow_non_tensor_positional_args" not in self.attributes

    @property
    def weightless(self) -> bool:
        """Whether it has no weights once called either: none are held, and none made."""
        makers = [self.method(name) for name in ("build", "call")]
        return self.base is None and not self.tracked and not any(map(makes_weights, makers))


class CustomModel(CustomLayer, Model):
    """A model whose class the program defines; `inner` where its tensors were given."""

    inner: Functional | None = None

    @property
    def takes_tensors_alone(self) -> bool:
        return self.inner is None and super().takes_tensors_alone

    @property
    def layers(self) -> Sequence[Layer] | None:
        return self.inner.layers if self.inner is not None else self.tracked

    @property
    def nodes(self) -> Sequence[Node]:
        return self.inner.nodes if self.inner is not None else ()

    def sublayers(self) -> Sequence[Layer]:
        return self.inner.sublayers() if self.inner is not None else self.tracked

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        if self.inner is not None and self.method("call") is None:
            return self.inner.compute(inputs, call)
        return super().compute(inputs, call)


def _revived(value: object) -> Value:
    if isinstance(value, Shape):
        return Tensor(value, lost="inside a layer")
    if isinstance(value, list):
        return [_revived(one) for one in value]
    return value
