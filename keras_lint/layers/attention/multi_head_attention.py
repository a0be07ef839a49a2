"""`MultiHeadAttention` (`keras.src.layers.attention.multi_head_attention`)."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.layers.attention.projections import ProjectedAttention, features_of
from keras_lint.layers.errors import NotKnown
from keras_lint.layers.identifiers import check_initializer
from keras_lint.layers.input_spec import InputSpec, check_spec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim
from keras_lint.shapes.shape import Shape


@register
class MultiHeadAttention(ProjectedAttention):
    """`(batch, …, features)` → the same, or `(batch, …, *output_shape)`.

    Query, key and value are each projected to `num_heads × key_dim` (the value to `value_dim`), and
    the heads together back to the output's size.
    """

    def validate(self) -> None:
        super().validate()
        self.args.refuse_numpy("num_heads", "key_dim")
        self.args.size("num_heads", allow_zero=self.keras == KerasVersion.V2_15)
        self.args.size("key_dim")
        if self.keras == KerasVersion.V3 and self.args.get("value_dim") is not None:
            self.args.size("value_dim")

    def projections(self, query: Shape, key: Shape, value: Shape) -> Iterator[Weight]:
        heads, bias = self._heads(), self.args.flag("use_bias")
        key_dim, value_dim = self.args.size("key_dim"), self._value_dim()
        output = self._output_sizes(query)
        parts = [("query", query, key_dim), ("key", key, key_dim), ("value", value, value_dim)]
        if "use_gate" in self.args and self.args.flag("use_gate"):
            parts.insert(2, ("gate", query, value_dim))
        check_initializer(self.args, "kernel", 3)
        check_initializer(self.args, "bias", len(output))
        if self.keras == KerasVersion.V2_15:
            for source in (key, value):
                check_spec(self.args.layer, InputSpec(ndim=query.rank), source)
        for name, source, width in parts:
            yield Weight(f"{name}/kernel", Shape((features_of(self, source), heads, width)))
            if bias:
                yield Weight(f"{name}/bias", Shape((heads, width)))
        yield Weight("attention_output/kernel", Shape((heads, value_dim, *output)))
        if bias:
            yield Weight("attention_output/bias", Shape(output))

    def output_shape(self, query: Shape, value: object) -> Shape:
        return Shape((*query[:-1], *self._output_sizes(query)))

    def scores_shape(self, query: Shape, key: object) -> Shape | None:
        """Return the scores' shape, for which Keras 3 takes the query's steps twice."""
        if self.keras == KerasVersion.V3 and not self.traced:
            return Shape((query[0], self._heads(), query[1], query[1]))
        axes = self._attended(query)
        if not isinstance(key, Shape) or any(axis >= key.rank for axis in axes):
            return None
        apart = [size for axis, size in enumerate(query[:-1]) if axis not in axes]
        steps = [shape[axis] for shape in (query, key) for axis in axes]
        return Shape((*apart, self._heads(), *steps))

    def _attended(self, query: Shape) -> tuple[int, ...]:
        """Return the axes attended over; raises `NotKnown` where they are odd."""
        value = self.args.known("attention_axes")
        if value is None:
            return tuple(range(1, query.rank - 1))
        axes = [value] if isinstance(value, int) else value
        inside = range(1, query.rank - 1)
        if isinstance(axes, (list, tuple)) and all(axis in inside for axis in axes):
            return tuple(axes)
        raise NotKnown("the axes of the attention")

    def _heads(self) -> Dim:
        return self.args.size("num_heads", allow_zero=True)

    def _value_dim(self) -> Dim:
        given = self.args.known("value_dim")
        return self.args.size("key_dim" if given in (None, 0) else "value_dim")

    def _output_sizes(self, query: Shape) -> tuple[Dim, ...]:
        wanted = self.args.known("output_shape")
        if wanted in (None, 0, (), []):
            first = self.built_on[0] if self.built_on and self.keras < KerasVersion.V3 else query
            return (first[-1],)
        items = wanted if isinstance(wanted, (tuple, list)) else (wanted,)
        return tuple(self.args.positive("output_shape", item) for item in items)
