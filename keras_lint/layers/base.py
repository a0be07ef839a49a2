"""What every layer declaration is: arguments in, weights and output shapes out.

A declaration subclasses `Layer` (or `UnaryLayer`, for layers of one tensor), is registered under
its Keras class name and overrides some of `validate`, `input_spec`, `create_weights`,
`output_shape` and `windows`: functions of the arguments and of the input shapes alone. All shapes
include the batch axis.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import ClassVar, Literal, TypeAlias

from keras_lint.layers.arguments import Arguments
from keras_lint.layers.counting import collect, flagged, knows_trainable, total
from keras_lint.layers.errors import LayerError
from keras_lint.layers.identifiers import check_common
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.weight import Weight
from keras_lint.place import Place
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.unknown import Unknown
from keras_lint.shapes.window import Window

Taking: TypeAlias = Literal["tensors", "data", "anything"]
"""What a layer may be called on: tensors and arrays, numbers and strings too, or who knows what."""


_SERIALS = count()


def next_serial() -> int:
    """Return a number that every layer made from now on exceeds."""
    return next(_SERIALS)


class Layer:
    """A layer as a program configured it, with the weights it has once built.

    Attributes:
        arguments: the bound arguments.
        name: the name given or generated; "" until the program's naming gives one.
        freedom: under "trainable" what the argument or an assignment says, an Unknown where that is
            not known: a dict, so that what branches do to it is joined.
        extras: what else the program has hung on it.
        own_weights: the weights once built, None where they cannot be known.
        built: whether the weights exist.
        first_output: the output shapes of the call that built it.
        place: the call in the source that constructed it, where one did.
        aliased: the statement that gave it another name, where one did.
        refusal: why Keras raises whenever it is called, None where it does not.
        traced: whether it is called inside another layer, where Keras 3 runs it rather than ask it
            for its output's shape.
        symbolic: whether Keras 3 is asking it for its output's shape.
        on_sparse: whether it is called on what Keras 3 takes for sparse.
        on_graph: whether it is called on tensors that hang on an Input, in Keras 3.
        called_at: where the program calls it.
        changed: settings that the program sets otherwise once it is made: what they do is open.
        serial: the number under which it was made, of all that ever were.
        left_out: the numbers of the inputs that are None in the call at hand.
    """

    class_name: ClassVar[str] = ""
    called_on: ClassVar[Taking] = "tensors"
    makes_when_built: ClassVar[tuple[str, ...]] = ()
    """Classes of layers that it makes for itself when built, which use up automatic names."""
    made_of_layers: ClassVar[bool] = False
    """Whether its weights are those of layers inside, which know nothing of its arguments."""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments = arguments
        name = arguments.get("name")
        self.name: str = name if isinstance(name, str) else ""
        trainable = arguments.get("trainable", True)
        known = not isinstance(trainable, Unknown)
        self.extras: dict[str, object] = {}
        self.changed: dict[str, object] = {}
        self.freedom: dict[str, object] = {"trainable": bool(trainable) if known else trainable}
        if self.made_of_layers and self.keras == KerasVersion.V3:
            self.freedom["inside"] = True
        self.own_weights: Sequence[Weight] | None = ()
        self.built = False
        self.first_output: ShapeTree = None
        self.place: Place | None = None
        self.aliased: Place | None = None
        self.refusal: LayerError | None = None
        self.traced = False
        self.symbolic = self.on_sparse = self.on_graph = False
        self.called_at: Place | None = None
        self.serial = next_serial()
        self.left_out: tuple[int, ...] = ()
        self.spec: InputSpec | None = None
        check_common(arguments)
        self.validate()

    @property
    def args(self) -> Arguments:
        """The bound arguments, in short."""
        return self.arguments

    @property
    def label(self) -> str:
        """The name of its class, as the program or Keras has it."""
        return self.class_name or self.arguments.layer

    @property
    def keras(self) -> KerasVersion:
        """The Keras version whose rules apply."""
        return self.arguments.keras

    @property
    def trainable(self) -> bool:
        """Whether it is trained; True where that is not known."""
        return self.freedom["trainable"] is not False

    @trainable.setter
    def trainable(self, value: bool | Unknown) -> None:
        self.freedom.update(dict.fromkeys(self.freedom, value))

    # What a declaration overrides.

    def validate(self) -> None:
        """Check the arguments as the constructor does.

        Raises:
            LayerError: where Keras refuses them.
        """

    def sublayers(self) -> Sequence[Layer]:
        """List the layers that this one holds (a wrapped layer, the layers of a model)."""
        return ()

    def build(self, inputs: ShapeTree) -> None:
        """Create the weights for an input of these shapes."""

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return the output shapes for inputs of these shapes.

        `call` holds the further arguments of the call by name, tensors as their shapes.

        Raises:
            LayerError: where Keras refuses the input.
        """
        raise NotImplementedError

    def build_for(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        """Make the weights for a call; what they hang on is the first argument, as a rule."""
        self.build(inputs)

    def windows(self, inputs: ShapeTree) -> tuple[Window, ...]:
        """Return the windows that slide over an input of these shapes, one an axis."""
        return ()

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Build for an input that a call refuses, and return the output's shape.

        So `TimeDistributed` of Keras 3 does, which asks for no more than `build` and
        `compute_output_shape`. Raises the error where these refuse the input too.
        """
        raise error

    # What the program asks of it.

    def __call__(self, inputs: ShapeTree, call: Mapping[str, object] | None = None) -> ShapeTree:
        """Check the inputs, build on the first call, and return the output shapes.

        Raises:
            LayerError: where Keras would raise.
        """
        if self.refusal is not None:
            raise self.refusal
        if self.changed:
            _open_output(self)
            return None
        fresh = not self.built
        if fresh:
            self.build_for(inputs, call or {})
            self.built = True
        output = self.compute(inputs, call or {})
        if fresh:
            self.first_output = output
        return output

    def check_run(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        """Refuse what this Keras finds out only when the layer runs on numbers.

        Raises:
            LayerError: where Keras would raise.
        """

    def all_weights(self) -> list[Weight] | None:
        """List own and held weights, each once; None where some are not known."""
        return None if (found := collect(self)) is None else [weight for weight, _ in found]

    def count_params(self) -> Dim | None:
        """Count the weights' values, as `count_params()` does; None where not known."""
        found = collect(self)
        return None if found is None else total(weight for weight, _ in found)

    def count_trainable(self) -> Dim | None:
        """Count the values of the weights that training changes; None where not known."""
        found = collect(self) if knows_trainable(self, set()) else None
        return None if found is None else total(weight for weight, trained in found if trained)

    def count_frozen(self) -> Dim | None:
        """Count the values of the weights that some layer does not train; None where not known.

        In Keras 2 others may train the same weights, which are counted on both sides.
        """
        found = flagged(self) if knows_trainable(self, set()) else None
        if found is None:
            return None
        frozen = {id(weight): weight for weight, trained in found if not trained}
        return total(frozen.values())

    def reached(self) -> Iterator[Layer]:
        """Yield what an assigned `trainable` reaches: from Keras 2.4 on all held layers too."""
        yield self
        if self.keras > KerasVersion.V2_2:
            for layer in self.sublayers():
                yield from layer.reached()

    def clone(self, **changes: object) -> Layer:
        """Return an unbuilt layer of the same arguments but for the changes."""
        values = {**self.arguments.values, **changes}
        copy = type(self)(replace(self.arguments, values=values))
        copy.freedom.update(self.freedom)
        return copy

    def lists_trained_first(self) -> bool:
        """Tell whether trained weights of all held layers come before all others.

        So it is in Keras 2, but for models of Keras 2.15, which go layer by layer.
        """
        return self.keras < KerasVersion.V3


def layers_given(layer: Layer, names: Sequence[str]) -> list[Layer]:
    """Return the layers that are given to a layer under these names of arguments."""
    given = (layer.arguments.get(name) for name in names)
    return [one for one in given if isinstance(one, Layer)]


def _open_output(layer: Layer) -> None:
    """Doubt the weights of a layer that is called after its settings were changed, if it has none.

    What it makes of its input is not known either.
    """
    from keras_lint.layers.doubt import doubt_changed

    doubt_changed(layer)
    layer.built = True
