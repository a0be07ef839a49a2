"""`TimeDistributed`: one layer at every step (`keras.src.layers.rnn.time_distributed`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.input_spec import InputSpec, check_spec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.rnn.cell import held
from keras_lint.layers.rnn.recurrent import Recurrent
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape, ShapeTree


@register
class TimeDistributed(Layer):
    """`(batch, steps, …)` → `(batch, steps, the layer's output for (batch, …))`."""

    def validate(self) -> None:
        layer = self.args.get("layer")
        if isinstance(layer, LITERALS):
            raise self.args.invalid("layer", "a layer", layer)
        self.layer = layer if isinstance(layer, Layer) else None
        if self.layer is None:
            self.own_weights = None
        elif self.keras == KerasVersion.V2_2:
            self.layer.trainable = self.trainable

    def sublayers(self) -> Sequence[Layer]:
        return () if self.layer is None else (self.layer,)

    def build(self, inputs: ShapeTree) -> None:
        """Build the layer for one step."""
        step = self._step(inputs)
        if self.keras < KerasVersion.V3 and self.layer and not self._flat_already(step):
            held(self.layer, step)
        if isinstance(inputs, Shape) and self.keras == KerasVersion.V2_2:
            self.spec = InputSpec(ndim=inputs.rank, axes=dict(enumerate(inputs)))

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Run the layer on one step and put the steps back after the batch axis."""
        step = self._step(inputs)
        if self.layer is None:
            return None
        if self.spec is not None and isinstance(inputs, Shape):
            check_spec(self.args.layer, self.spec, inputs)
        if self._flat_already(step):
            return inputs
        output = self._apply(self.layer, step)
        self._refuse_several(self.layer, output)
        return _with_steps(output, _steps(inputs))

    def _refuse_several(self, layer: Layer, output: ShapeTree) -> None:
        """Refuse a list of outputs; Keras 2.15 takes one of a single tensor."""
        if isinstance(output, Shape) or not isinstance(output, (list, tuple)):
            return
        if self.keras != KerasVersion.V2_15 or len(output) > 1:
            raise LayerError(
                "invalid-argument",
                f"TimeDistributed takes a layer that returns one tensor, and "
                f"{layer.class_name or 'this model'} returns a list of {len(output)}.",
                expected="a layer that returns one tensor",
                actual=f"a list of {len(output)}",
                argument="layer",
                hint="Leave out return_state=True." if isinstance(layer, Recurrent) else None,
            )

    def _apply(self, layer: Layer, step: ShapeTree) -> ShapeTree:
        """Call the layer, in Keras 3 without checking what it is called on."""
        try:
            return layer(step)
        except LayerError as error:
            unchecked = error.kind in ("input-rank", "input-dimension") and not error.argument
            if self.keras < KerasVersion.V3 or not unchecked or not isinstance(step, Shape):
                raise
            return layer.overlooking(step, error)

    def _flat_already(self, step: ShapeTree) -> bool:
        """Tell whether a `Flatten` has nothing to do, which Keras 2.2 allows only here."""
        flatten = self.layer is not None and self.layer.class_name == "Flatten"
        old = self.keras == KerasVersion.V2_2
        return (
            flatten and old and isinstance(step, Shape) and step.rank == 2 and not is_free(step[1])
        )

    def _step(self, inputs: ShapeTree) -> ShapeTree:
        if inputs is None:
            return None
        if isinstance(inputs, Shape):
            if inputs.rank < 3:
                raise LayerError(
                    "input-rank",
                    f"TimeDistributed takes an input of at least 3 axes, (batch, steps, …), but "
                    f"gets {inputs.rank}: {inputs}.",
                    expected="at least 3 axes",
                    actual=f"{inputs.rank} axes: {inputs}",
                    hint="Use the layer itself, or give the layer before return_sequences=True.",
                )
            return inputs.drop(1)
        if self.keras != KerasVersion.V2_15:
            raise LayerError(
                "input-rank",
                f"TimeDistributed takes one tensor, not a nest of {len(inputs)}.",
                expected="one tensor",
                actual=f"a nest of {len(inputs)}",
                hint="Join the tensors into one first.",
            )
        if isinstance(inputs, dict):
            return {name: self._step(one) for name, one in inputs.items()}
        return type(inputs)(self._step(one) for one in inputs)


def _steps(inputs: ShapeTree) -> Dim | None:
    if isinstance(inputs, Shape):
        return inputs[1]
    nested = inputs.values() if isinstance(inputs, dict) else inputs or ()
    return next((steps for one in nested if (steps := _steps(one)) is not None), None)


def _with_steps(tree: ShapeTree, steps: Dim | None) -> ShapeTree:
    if tree is None or steps is None:
        return None
    if isinstance(tree, Shape):
        return tree.insert(1, steps)
    if isinstance(tree, dict):
        return {name: _with_steps(one, steps) for name, one in tree.items()}
    return type(tree)(_with_steps(one, steps) for one in tree)
