"""What attention layers that project query, key and value have in common.

They are called on a query, with `value` and perhaps `key` beside it, whose shapes they need in
order to be built.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.input_spec import InputSpec, check_spec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, equal, is_free
from keras_lint.shapes.shape import Shape, ShapeTree


class ProjectedAttention(Layer):
    """An attention layer called as `layer(query, value, key)`."""

    makes_when_built = ("Softmax", "Dropout")
    made_of_layers = True

    def validate(self) -> None:
        rate = self.args.get("dropout")
        if isinstance(rate, (int, float)) and not 0 <= rate <= 1:
            raise self.args.invalid("dropout", "a fraction between 0 and 1", rate)
        if self.args.get("sliding_window") is not None:
            self.args.size("sliding_window")
        flash = self.args.get("flash_attention") is True
        if flash and isinstance(rate, (int, float)) and rate > 0:
            raise self.args.invalid("dropout", "no dropout beside flash_attention=True", rate)
        self.built_on: tuple[Shape, Shape, Shape] | None = None

    def projections(self, query: Shape, key: Shape, value: Shape) -> Iterable[Weight]:
        """Return the weights for inputs of these shapes; may raise `NotKnown`."""
        raise NotImplementedError

    def output_shape(self, query: Shape, value: object) -> Shape:
        """Return the output's shape; may raise `NotKnown`."""
        raise NotImplementedError

    def scores_shape(self, query: Shape, key: object) -> Shape | None:
        """Return the shape of the scores, None where it is not known."""
        raise NotImplementedError

    def __call__(self, inputs: ShapeTree, call: Mapping[str, object] | None = None) -> ShapeTree:
        call = call or {}
        if not self.built:
            self.build_for(inputs, call)
            self.built = True
        return self.compute(inputs, call)

    def build_for(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        """Make the weights for a query, a value and a key."""
        try:
            self.own_weights = self._weights(inputs, call)
        except NotKnown:
            self.own_weights = None

    def build(self, inputs: ShapeTree) -> None:
        """The shape of the query alone does not tell the weights: those of the value are needed."""
        self.own_weights = None

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        if not isinstance(inputs, Shape):
            return None
        value = call.get("value")
        key = call.get("key") or value
        if isinstance(key, Shape) and isinstance(value, Shape):
            self._check_against_first(inputs, key, value)
            self.check_steps(key, value)
        try:
            output = self.output_shape(inputs, value)
            if wants_scores(call):
                return (output, self.scores_shape(inputs, key))
        except NotKnown:
            return None
        return output

    def check_steps(self, key: Shape, value: Shape) -> None:
        """Refuse a key and a value of other steps; to Keras 3 an open size is another than any."""
        pairs = list(zip(key[1:-1], value[1:-1], strict=False))
        apart = any(equal(one, other) is False for one, other in pairs)
        if self.keras == KerasVersion.V3:
            apart = apart or key.rank != value.rank
            apart = apart or any(_only_one_is_open(one, other) for one, other in pairs)
        if apart:
            raise LayerError(
                "input-dimension",
                f"{self.args.layer} takes a key and a value of the same steps, not the key {key} "
                f"with the value {value}.",
                expected=f"a key like the value {value}, but for the last axis",
                actual=str(key),
            )

    def _check_against_first(self, query: Shape, key: Shape, value: Shape) -> None:
        """Hold the inputs against those of the first call, as Keras 2 does."""
        if self.keras == KerasVersion.V3:
            return
        for shape, first in zip((query, key, value), self.built_on or (), strict=False):
            spec = InputSpec(ndim=first.rank, axes={-1: first[-1]})
            check_spec(self.args.layer, spec, shape)

    def _weights(self, query: ShapeTree, call: Mapping[str, object]) -> list[Weight]:
        value = call.get("value")
        key = call.get("key") or value
        if "value" not in call:
            raise LayerError(
                "invalid-argument",
                f"{self.args.layer} is called on a query alone, and needs a value beside it.",
                expected="query and value",
                hint="For self-attention, give the same tensor twice: `attention(x, x)`.",
            )
        if not all(isinstance(one, Shape) and one.rank for one in (query, key, value)):
            raise NotKnown("the shape of an input is not known")
        assert isinstance(query, Shape)
        assert isinstance(key, Shape)
        assert isinstance(value, Shape)
        self.built_on = (query, key, value)
        return list(self.projections(query, key, value))


def features_of(layer: Layer, source: Shape) -> Dim:
    """Return the size of the last axis, for which weights are made.

    Raises:
        LayerError: input-dimension, where it is left open.
    """
    if is_free(source[-1]):
        raise LayerError(
            "input-dimension",
            f"{layer.args.layer} makes its weights for a fixed number of features, but the last "
            f"axis of {source} is None.",
            expected="a number of features on the last axis",
            actual=str(source),
            hint="Give the number of features in the shape of the input.",
        )
    return source[-1]


def wants_scores(call: Mapping[str, object]) -> bool:
    """Tell whether a call asks for the scores too; raises `NotKnown` where that is unknown."""
    wanted = call.get("return_attention_scores", False)
    if not isinstance(wanted, bool):
        raise NotKnown("whether the scores are returned")
    return wanted


def _only_one_is_open(one: Dim, other: Dim) -> bool:
    known = isinstance(one, int) or isinstance(other, int)
    return known and (is_free(one) or is_free(other))
