"""`Bidirectional`: a layer run both ways along time (`keras.src.layers.rnn.bidirectional`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import declaration_of, register
from keras_lint.layers.rnn.cell import held, outputs
from keras_lint.layers.rnn.recurrent import Recurrent
from keras_lint.layers.spelling import nearest
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.shape import Shape, ShapeTree

_MODES = ("sum", "mul", "ave", "concat", None)
_COMMON = ("stateful", "return_sequences", "return_state")


@register
class Bidirectional(Layer):
    """`(batch, steps, features)` → twice the layer's last axis, or the same for another merge.

    Two copies of the layer hold the weights: one reads forward, the other backward.
    """

    def validate(self) -> None:
        mode = self.args.get("merge_mode")
        if isinstance(mode, LITERALS) and mode not in _MODES:
            near = nearest(mode, ("sum", "mul", "ave", "concat")) if isinstance(mode, str) else None
            hint = f"Did you mean {near!r}?" if near else None
            expected = "'sum', 'mul', 'ave', 'concat' or None"
            raise self.args.invalid("merge_mode", expected, mode, hint)
        forward = self._recurrent("layer")
        backward = self._recurrent("backward_layer")
        self.forward: Recurrent | None = None
        self.backward: Recurrent | None = None
        self.own_weights = None
        if forward is None or (backward is None and self.args.get("backward_layer") is not None):
            return
        try:
            self.forward = forward.copied()
            self.backward = backward or forward.copied(backwards=True)
        except NotKnown:
            return
        self.own_weights = ()
        self._compare(self.forward, self.backward)
        if self.keras == KerasVersion.V2_2:
            self.forward.trainable = self.backward.trainable = self.trainable
        elif "trainable" not in self.args.given and self.keras == KerasVersion.V2_15:
            self.trainable = forward.trainable

    def sublayers(self) -> Sequence[Layer]:
        return [layer for layer in (self.forward, self.backward) if layer is not None]

    def build(self, inputs: ShapeTree) -> None:
        """Build both layers on the sequence alone."""
        for layer in (self.forward, self.backward):
            if layer is not None:
                held(layer, layer.split(inputs)[0])

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        """Return the merged output, followed by the states of both layers."""
        if self.forward is None or self.backward is None:
            return None
        sequence, states = self.forward.split(inputs)
        given = states or call.get("initial_state")
        first, second = self._halves(given)
        left = self.forward(sequence, {"initial_state": first})
        right = self.backward(sequence, {"initial_state": second})
        if self.keras == KerasVersion.V3:
            right = left
        try:
            if not self.forward.args.flag("return_state"):
                merged = self._merge(left, right)
                return merged[0] if len(merged) == 1 else outputs(self.keras, merged)
            forwards, backwards = _several(left), _several(right)
            if not forwards or not backwards:
                return None
            merged = self._merge(forwards[0], backwards[0])
        except NotKnown:
            return None
        return outputs(self.keras, [*merged, *forwards[1:], *backwards[1:]])

    def check_run(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        """Hold the features of a call against those that the layer was built for."""
        if self.forward is not None:
            self.forward.check_run(self.forward.split(inputs)[0], {})

    def overlooking(self, input: Shape, error: LayerError) -> ShapeTree:
        """Merge what both layers make of it."""
        if self.forward is None or self.backward is None:
            raise error
        left, right = (layer.overlooking(input, error) for layer in self.sublayers())
        self.built = True
        try:
            merged = self._merge(left, right)
        except NotKnown:
            return None
        return merged[0] if len(merged) == 1 else tuple(merged)

    def _merge(self, left: ShapeTree, right: ShapeTree) -> list[ShapeTree]:
        mode = self.args.literal("merge_mode")
        if mode is None:
            return [left, right]
        if not isinstance(left, Shape) or not isinstance(right, Shape):
            return [None]
        if mode == "concat":
            return [left.replace(-1, left[-1] + right[-1])]
        merged = broadcast(left, right)
        if merged is None:
            raise LayerError(
                "merge-shapes",
                f"Bidirectional merges {left} forward with {right} backward by {mode!r}, for which "
                "they must be equal.",
                expected=str(left),
                actual=str(right),
                argument="backward_layer",
            )
        return [merged]

    def _halves(self, given: object) -> tuple[object, object]:
        if isinstance(given, Shape):
            given = [given]
        if not isinstance(given, (list, tuple)):
            return None, None
        if len(given) % 2 and self.keras < KerasVersion.V3:
            raise self.args.invalid("initial_state", "as many states forward as backward", given)
        half = len(given) // 2
        return given[:half], given[half:]

    def _recurrent(self, name: str) -> Recurrent | None:
        value = self.args.get(name)
        optional = name == "backward_layer" and value is None
        known = isinstance(value, Layer) and declaration_of(value.class_name) is type(value)
        if isinstance(value, Recurrent) or optional:
            return value if isinstance(value, Recurrent) else None
        if known or isinstance(value, LITERALS):
            shown = value.class_name if isinstance(value, Layer) else value
            raise self.args.invalid(name, "a recurrent layer, such as LSTM(32),", shown)
        return None

    def _compare(self, forward: Recurrent, backward: Recurrent) -> None:
        """Refuse two layers that do not run opposite ways, or differ in what they return."""
        ways = [layer.args.get("go_backwards", False) for layer in (forward, backward)]
        if all(isinstance(way, bool) for way in ways) and ways[0] == ways[1]:
            raise self.args.invalid(
                "backward_layer" if "backward_layer" in self.args.given else "layer",
                f"a layer with go_backwards={not ways[0]}",
                f"go_backwards={ways[1]}",
            )
        for name in _COMMON:
            one, other = (layer.args.get(name, False) for layer in (forward, backward))
            if isinstance(one, bool) and isinstance(other, bool) and one != other:
                raise self.args.invalid(
                    "backward_layer", f"a layer with {name}={one}", f"{name}={other}"
                )


def _several(tree: ShapeTree) -> list[ShapeTree]:
    """Return an output and the states behind it; nothing where there is no such nest."""
    if isinstance(tree, Shape) or not isinstance(tree, (list, tuple)):
        return []
    return list(cast("Sequence[ShapeTree]", tree))
