"""`MultiHeadAttention` (`keras.src.layers.attention.multi_head_attention`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from keras_lint.layers.base import Layer, Weight
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.registry import register
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape, ShapeTree


@register
class MultiHeadAttention(Layer):
    """`(batch, …, features)` → the same, or `(batch, …, *output_shape)`.

    Query, key and value are each projected to `num_heads × key_dim` (the value to `value_dim`), and
    the heads together back to the output's size.
    """

    makes_when_built = ("Softmax", "Dropout")

    def validate(self) -> None:
        self.args.size("num_heads")
        self.args.size("key_dim")

    def __call__(self, inputs: ShapeTree, call: Mapping[str, object] | None = None) -> ShapeTree:
        call = call or {}
        if not self.built:
            try:
                self.own_weights = self._weights(inputs, call)
            except NotKnown:
                self.own_weights = None
            self.built = True
        return self.compute(inputs, call)

    def build(self, inputs: ShapeTree) -> None:
        """The shape of the query alone does not tell the weights: those of the value are needed."""
        self.own_weights = None

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        if not isinstance(inputs, Shape):
            return None
        try:
            output = Shape((*inputs[:-1], *self._output_sizes(inputs)))
            if self._wants_scores(call):
                return (output, self._scores(inputs, call))
        except NotKnown:
            return None
        return output

    def _wants_scores(self, call: Mapping[str, object]) -> bool:
        wanted = call.get("return_attention_scores", False)
        if not isinstance(wanted, bool):
            raise NotKnown("whether the scores are returned")
        return wanted

    def _scores(self, query: Shape, call: Mapping[str, object]) -> Shape | None:
        key = call.get("key") or call.get("value")
        if query.rank != 3 or not isinstance(key, Shape):
            return None
        return Shape((query[0], self.args.size("num_heads"), query[1], key[1]))

    def _output_sizes(self, query: Shape) -> tuple[Dim, ...]:
        wanted = self.args.known("output_shape")
        if wanted is None:
            return (query[-1],)
        items = wanted if isinstance(wanted, (tuple, list)) else (wanted,)
        return tuple(self.args.positive("output_shape", item) for item in items)

    def _weights(self, query: ShapeTree, call: Mapping[str, object]) -> list[Weight]:
        value = call.get("value")
        key = call.get("key") or value
        if "value" not in call:
            raise LayerError(
                "invalid-argument",
                "MultiHeadAttention is called on a query alone, and needs a value beside it.",
                expected="query and value",
                hint="For self-attention, give the same tensor twice: `attention(x, x)`.",
            )
        if not all(isinstance(one, Shape) and one.rank for one in (query, key, value)):
            raise NotKnown("the shape of an input is not known")
        assert isinstance(query, Shape)
        assert isinstance(key, Shape)
        assert isinstance(value, Shape)
        return list(self._projections(query, key, value))

    def _projections(self, query: Shape, key: Shape, value: Shape) -> Iterator[Weight]:
        heads, key_dim = self.args.size("num_heads"), self.args.size("key_dim")
        value_dim = key_dim if self.args.known("value_dim") is None else self.args.size("value_dim")
        bias = self.args.flag("use_bias")
        if self.args.get("use_gate", False) is not False:
            raise NotKnown("the gate's weights are not modelled")
        widths = (("query", query, key_dim), ("key", key, key_dim), ("value", value, value_dim))
        for name, source, width in widths:
            yield Weight(f"{name}/kernel", Shape((source[-1], heads, width)))
            if bias:
                yield Weight(f"{name}/bias", Shape((heads, width)))
        output = self._output_sizes(query)
        yield Weight("attention_output/kernel", Shape((heads, value_dim, *output)))
        if bias:
            yield Weight("attention_output/bias", Shape(output))
