"""`Embedding`: a vector for each index (`keras.src.layers.core.embedding`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from keras_lint.layers.adapter import adapter_rank
from keras_lint.layers.arguments import written
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.shapes.dim import Dim, is_free
from keras_lint.shapes.shape import Shape, ShapeTree


@register
class Embedding(UnaryLayer):
    """`(batch, …)` → `(batch, …, output_dim)`; weights `input_dim * output_dim`."""

    def validate(self) -> None:
        self.args.refuse_numpy("input_dim", "output_dim")
        for name in ("input_dim", "output_dim"):
            value = self.args.get(name)
            if isinstance(value, bool) and self.keras == KerasVersion.V3:
                raise self.args.invalid(name, "a positive whole number", value)
            self._size(name)

    def _size(self, name: str) -> Dim:
        return self.args.size(name, allow_zero=self.keras == KerasVersion.V2_2)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        table = Shape((self._size("input_dim"), self._size("output_dim")))
        rank = adapter_rank(self, "embeddings")
        yield Weight("embeddings", table, frozen=rank is not None)
        if rank is not None:
            yield Weight("lora_embeddings_a", table.replace(1, rank))
            yield Weight("lora_embeddings_b", table.replace(0, rank))

    def output_shape(self, input: Shape) -> Shape:
        lengths = tuple(input[1:])
        if self.keras == KerasVersion.V2_2 and self.args.get("input_length") is not None:
            lengths = self._lengths(input)
        return Shape((input[0], *lengths, self._size("output_dim")))

    def _lengths(self, input: Shape) -> tuple[Dim, ...]:
        """Hold the input's axes against `input_length`."""
        value = self.args.literal("input_length")
        lengths = value if isinstance(value, (list, tuple)) else (value,)
        found: list[Dim] = list(input[1:])
        for place, length in enumerate(lengths if len(lengths) == len(found) else ()):
            size = found[place]
            if isinstance(length, (int, float, str)) and isinstance(size, int) and length != size:
                break
            if isinstance(length, str):  # Keras makes a tensor of that size
                break
            if isinstance(length, int) and is_free(size):
                found[place] = length
        else:
            if len(lengths) == len(found):
                return tuple(found)
        raise LayerError(
            "input-dimension",
            f"Embedding was told input_length={written(value)}, but gets {input}.",
            expected=f"input_length={written(value)}",
            actual=str(input),
            argument="input_length",
            hint="Leave `input_length` out.",
        )


@register
class ReversibleEmbedding(Embedding):
    """An embedding that `reverse=True` runs backwards: `(…, output_dim)` → `(…, input_dim)`."""

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        yield from super().create_weights(input)
        if not self.args.flag("tie_weights"):
            sizes = (self._size("output_dim"), self._size("input_dim"))
            yield Weight("reverse_embeddings", Shape(sizes))

    def compute(self, inputs: ShapeTree, call: Mapping[str, object]) -> ShapeTree:
        reverse = call.get("reverse", False)
        if reverse is False or not isinstance(inputs, Shape):
            return super().compute(inputs, call)
        return inputs.replace(-1, self._size("input_dim")) if reverse is True else None
