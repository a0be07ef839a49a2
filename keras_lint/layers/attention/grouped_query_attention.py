"""`GroupQueryAttention` (`keras.src.layers.attention.grouped_query_attention`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from keras_lint.layers.attention.projections import ProjectedAttention, features_of
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.identifiers import check_initializer
from keras_lint.layers.registry import register
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, equal, is_free
from keras_lint.shapes.shape import Shape


@register
class GroupedQueryAttention(ProjectedAttention):
    """`(batch, steps, features)` → the same; several query heads share a key and value head."""

    def validate(self) -> None:
        super().validate()
        self.args.size("head_dim")
        with suppress(NotKnown):
            heads, shared = (self.args.literal(f"num_{of}_heads") for of in ("query", "key_value"))
            if (
                isinstance(heads, int)
                and isinstance(shared, int)
                and (not shared or heads % shared)
            ):
                raise self.args.invalid("num_query_heads", f"a multiple of {shared}", heads)
        self._heads()
        self.args.size("num_key_value_heads")

    def projections(self, query: Shape, key: Shape, value: Shape) -> Iterator[Weight]:
        width, bias = self.args.size("head_dim"), self.args.flag("use_bias")
        heads, shared = (
            self._heads(),
            self.args.size("num_key_value_heads"),
        )
        parts = [("query", query, heads), ("key", key, shared), ("value", value, shared)]
        if self.args.flag("use_gate"):
            parts.insert(2, ("gate", query, heads))
        check_initializer(self.args, "kernel", 3)
        check_initializer(self.args, "bias", 1)
        for name, source, many in parts:
            if source.rank != 3:
                raise NotKnown("the equations are for three axes")
            yield Weight(f"{name}/kernel", Shape((features_of(self, source), many, width)))
            if bias:
                yield Weight(f"{name}/bias", Shape((many, width)))
        yield Weight("attention_output/kernel", Shape((heads, width, query[-1])))
        if bias:
            yield Weight("attention_output/bias", Shape((query[-1],)))

    def output_shape(self, query: Shape, value: object) -> Shape:
        if isinstance(value, Shape) and value.rank:
            open_once = is_free(query[-1]) != is_free(value[-1])
            if open_once or equal(query[-1], value[-1]) is False:
                raise LayerError(
                    "input-dimension",
                    f"{self.args.layer} takes a query and a value of as many features, not {query} "
                    f"with {value}.",
                    expected=f"{query[-1]} features in the value",
                    actual=str(value),
                )
        return query

    def scores_shape(self, query: Shape, key: object) -> Shape | None:
        if not isinstance(key, Shape):
            return None
        return Shape((query[0], self._heads(), query[1], key[1]))

    def _heads(self) -> Dim:
        return self.args.size("num_query_heads", allow_zero=True)
