"""Dot-product and additive attention (`keras.src.layers.attention.attention`)."""

from __future__ import annotations

from collections.abc import Mapping

from keras_lint.layers.attention.projections import features_of
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError, NotKnown
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.rnn.cell import check_dropout
from keras_lint.layers.weight import Weight
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import Dim, equal
from keras_lint.shapes.shape import Shape, ShapeTree


class PlainAttention(Layer):
    """`[query, value]` or `[query, value, key]` → `(batch, query steps, value features)`."""

    def validate(self) -> None:
        if "dropout" in self.args.given:
            check_dropout(self)

    def build(self, inputs: ShapeTree) -> None:
        self._check_count(inputs)
        shapes = _shapes(inputs)
        try:
            self.own_weights = None if shapes is None else self.weights_for(*shapes[:2])
        except NotKnown:
            self.own_weights = None

    def weights_for(self, query: Shape, value: Shape) -> tuple[Weight, ...]:
        """Return the weights for a query and a value of these shapes."""
        raise NotImplementedError

    def _check_count(self, inputs: ShapeTree) -> None:
        """Refuse what is no two or three tensors, where it is known."""
        if inputs is None:
            return
        several = isinstance(inputs, (list, tuple)) and not isinstance(inputs, Shape)
        if several and len(inputs) in (2, 3):
            return
        got = f"{len(inputs)} of them" if several else "no list"
        raise LayerError(
            "input-count",
            f"{self.class_name} takes a list of 2 or 3 tensors, [query, value] or "
            f"[query, value, key], but gets {got}.",
            expected="a list of 2 or 3 tensors",
            actual=got,
        )

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        self._check_count(inputs)
        shapes = _shapes(inputs)
        if shapes is None:
            return None
        query, value, key = shapes[0], shapes[1], shapes[-1]
        if self.keras < KerasVersion.V3:
            if any(shape.rank > query.rank for shape in shapes):
                return None
            self._check_sizes(query, value, key)
        elif self.traced:
            self.check_run(inputs, call)
        stated = self.keras == KerasVersion.V3 and not self.traced
        if query[0] == 1 and not stated:  # one query for all samples, broadcast by the product
            query = query.replace(0, value[0])
        output = Shape((*query[:-1], value[-1]))
        wanted = call.get("return_attention_scores", False)
        if wanted is False:
            return output
        return (output, Shape((*query[:-1], key[-2]))) if wanted is True else None

    def check_run(self, inputs: ShapeTree, call: Mapping[str, object]) -> None:
        shapes = _shapes(inputs)
        if shapes is not None and len({shape.rank for shape in shapes}) == 1:
            self._check_sizes(shapes[0], shapes[1], shapes[-1])

    def _check_sizes(self, query: Shape, value: Shape, key: Shape) -> None:
        """Refuse what Keras 2 cannot multiply; Keras 3 finds out when it runs."""
        if not self.fit(query[-1], key[-1]):
            raise self._unfit("features", f"{query} with {value} and {key}")
        if equal(key[-2], value[-2]) is False:
            raise self._unfit("steps", f"the value {value} with the key {key}")

    def fit(self, query: Dim, key: Dim) -> bool:
        """Tell whether query and key may have so many features."""
        return equal(query, key) is not False

    def _unfit(self, unit: str, given: str) -> LayerError:
        return LayerError(
            "input-dimension",
            f"{self.class_name} takes inputs of as many {unit}, not {given}.",
            expected=f"as many {unit}",
            actual=given,
            hint="Bring them to one size with Dense before." if unit == "features" else None,
        )


def _shapes(inputs: ShapeTree) -> list[Shape] | None:
    if not isinstance(inputs, (list, tuple)) or isinstance(inputs, Shape):
        return None
    shapes = [one for one in inputs if isinstance(one, Shape) and one.rank >= 2]
    return shapes if len(shapes) == len(inputs) and len(shapes) in (2, 3) else None


@register
class Attention(PlainAttention):
    """Dot-product attention: one number with `use_scale`, one more with `score_mode="concat"`."""

    def validate(self) -> None:
        super().validate()
        self.args.check_choice("score_mode", "dot", "concat", exact=True)

    def weights_for(self, query: Shape, value: Shape) -> tuple[Weight, ...]:
        weights: list[Weight] = []
        if self.args.flag("use_scale"):
            weights.append(Weight("scale", Shape()))
        if self.args.get("score_mode", "dot") == "concat":
            weights.append(Weight("concat_score_weight", Shape()))
        return tuple(weights)

    def fit(self, query: Dim, key: Dim) -> bool:
        """Multiply vectors of one length; with `concat` add what broadcasts."""
        if self.args.get("score_mode", "dot") == "dot":
            return super().fit(query, key)
        return broadcast(Shape((query,)), Shape((key,))) is not None


@register
class AdditiveAttention(PlainAttention):
    """Additive attention: with `use_scale`, a weight for each feature."""

    def weights_for(self, query: Shape, value: Shape) -> tuple[Weight, ...]:
        if not self.args.flag("use_scale"):
            return ()
        source = query if self.keras == KerasVersion.V3 else value
        return (Weight("scale", Shape((features_of(self, source),))),)

    def fit(self, query: Dim, key: Dim) -> bool:
        """Add vectors that broadcast, and scale the sum."""
        added = broadcast(Shape((query,)), Shape((key,)))
        scales = [weight.shape for weight in self.own_weights or ()]
        return added is not None and all(broadcast(added, one) is not None for one in scales)
