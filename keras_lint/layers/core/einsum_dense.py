"""`EinsumDense`: a product that an equation describes (`keras.src.layers.core.einsum_dense`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keras_lint.layers.adapter import adapted
from keras_lint.layers.arguments import LITERALS
from keras_lint.layers.errors import LayerError
from keras_lint.layers.input_spec import InputSpec
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import register
from keras_lint.layers.unary import UnaryLayer
from keras_lint.layers.weight import Weight
from keras_lint.record import record
from keras_lint.shapes.dim import Dim, equal, is_free, symbol
from keras_lint.shapes.shape import Shape

_FORM = re.compile(r"(\.\.\.)?([a-zA-Z]+)(\.\.\.)?,([a-zA-Z]+)->(\.\.\.)?([a-zA-Z]+)(\.\.\.)?")


@record
class Equation:
    """`…inputs,weights->…outputs`, with dots on the left, on the right or nowhere."""

    inputs: str
    weights: str
    outputs: str
    left: bool
    right: bool


@register
class EinsumDense(UnaryLayer):
    """`"abc,cd->abd"` with `output_shape=(None, d)`: `(a, b, c)` → `(a, b, d)`, weights `c * d`."""

    def validate(self) -> None:
        value = self.args.get("output_shape")
        if isinstance(value, LITERALS) and not isinstance(value, (int, list, tuple)):
            raise self.args.invalid("output_shape", "a whole number or a tuple", value)

    def equation(self) -> Equation:
        """Return the equation read."""
        value = self.args.literal("equation")
        found = _FORM.match(value) if isinstance(value, str) else None
        if found is not None:
            left, inputs, right, weights, out_left, outputs, out_right = found.groups()
            if bool(left) == bool(out_left) and not (left and right):
                exact = not right or (out_right and len(inputs) > 1)
                if exact:
                    return Equation(inputs, weights, outputs, bool(left), bool(right))
        raise self.args.invalid("equation", "an equation such as 'abc,cd->abd'", value)

    def input_spec(self, input: Shape) -> InputSpec:
        return InputSpec(ndim=input.rank)

    def create_weights(self, input: Shape) -> Iterator[Weight]:
        return adapted(self, self._weights(input))

    def _weights(self, input: Shape) -> Iterator[Weight]:
        equation = self.equation()
        into, out, _ = self._read(input)
        sizes: list[Dim] = []
        for letter in equation.weights:
            first, second = (out, into) if self.keras == KerasVersion.V3 else (into, out)
            size = first.get(letter) if letter in first else second.get(letter)
            if size is None or is_free(size):
                raise self._sizeless(letter, input)
            sizes.append(size)
        yield Weight("kernel", Shape(sizes))
        axes = self.args.literal("bias_axes")
        if isinstance(axes, str):
            yield Weight("bias", self._bias(equation, axes, out, input))

    def _bias(
        self, equation: Equation, axes: str, out: dict[str, Dim | None], input: Shape
    ) -> Shape:
        if not axes or any(axis not in equation.outputs for axis in axes):
            raise self.args.invalid("bias_axes", f"letters of {equation.outputs!r}", axes)
        letters = equation.outputs[min(equation.outputs.index(axis) for axis in axes) :]
        sizes: list[Dim] = []
        for letter in letters:
            size = out[letter] if letter in axes else 1
            if size is None or is_free(size):
                raise self._sizeless(letter, input)
            sizes.append(size)
        trailing = 0 if equation.left else input.rank - len(equation.inputs)
        return Shape((*sizes, *(1 for _ in range(trailing))))

    def output_shape(self, input: Shape) -> Shape:
        equation = self.equation()
        into, out, full = self._read(input)
        if self.keras == KerasVersion.V3:
            return Shape(symbol("output_shape", free=True) if s is None else s for s in full)
        self._check_kernel(into, input)
        sizes: list[Dim] = []
        for letter in equation.outputs:
            size = into.get(letter, out.get(letter))
            sizes.append(symbol(letter, free=True) if size is None else size)
        elided = input.rank - len(equation.inputs)
        if equation.left:
            return Shape((*input[:elided], *sizes))
        return Shape((*sizes, *input[input.rank - elided :]))

    def _check_kernel(self, into: dict[str, Dim], input: Shape) -> None:
        """Hold the letters that the input shares with the kernel against the kernel's sizes."""
        kernel = self.own_weights[0].shape if self.own_weights else ()
        for letter, size in zip(self.equation().weights, kernel, strict=False):
            if letter in into and not is_free(into[letter]) and equal(into[letter], size) is False:
                raise LayerError(
                    "input-dimension",
                    f"EinsumDense was built for {size} on axis {letter!r} of its input, which is "
                    f"now {into[letter]} in {input}.",
                    expected=f"{size} on axis {letter!r}",
                    actual=str(input),
                )

    def _read(self, input: Shape) -> tuple[dict[str, Dim], dict[str, Dim | None], list[Dim | None]]:
        """Return the sizes of the input's and of the output's letters, and the whole output."""
        equation = self.equation()
        elided = input.rank - len(equation.inputs)
        dotted = equation.left or equation.right
        if elided < 0 or (elided and not dotted and self.keras < KerasVersion.V3):
            raise LayerError(
                "input-rank",
                f"EinsumDense reads {equation.inputs!r} as the axes of its input {input}, which "
                f"has {input.rank}.",
                expected=f"{len(equation.inputs)} axes",
                actual=f"{input.rank} axes: {input}",
                argument="equation",
            )
        read = input[elided:] if equation.left else input[: len(equation.inputs)]
        into = dict(zip(equation.inputs, read, strict=True))
        full = [input[0], *self._stated()]
        if equation.left:
            full[1:1] = input[elided - 1 : 0 : -1] if elided > 1 else ()
        else:
            full += input[input.rank - elided :]
        start = elided if equation.left else 0
        if start + len(equation.outputs) > len(full):
            raise self.args.invalid(
                "output_shape",
                f"a size for each axis of {equation.outputs!r} but the batch",
                self.args.get("output_shape"),
            )
        for place, letter in enumerate(equation.outputs, start):
            if letter in into:
                full[place] = self._shared(letter, into[letter], full[place], input)
            elif letter not in equation.weights:
                raise self._sizeless(letter, input)
        letters = full[start : start + len(equation.outputs)]
        return into, dict(zip(equation.outputs, letters, strict=True)), full

    def _stated(self) -> list[Dim | None]:
        value = self.args.literal("output_shape")
        stated = value if isinstance(value, (list, tuple)) else (value,)
        return [None if one is None else self.args.positive("output_shape", one) for one in stated]

    def _shared(self, letter: str, size: Dim, stated: Dim | None, input: Shape) -> Dim | None:
        """Return the size of an axis that the output shares with the input."""
        if stated is None or stated is size:
            return size if stated is size or is_free(size) else None
        if equal(stated, size) is False or (is_free(size) and isinstance(stated, int)):
            raise LayerError(
                "input-dimension",
                f"EinsumDense was told {stated} for axis {letter!r}, which is {size} in {input}.",
                expected=f"{stated} for {letter!r}",
                actual=str(input),
                argument="output_shape",
                hint="Put None for the axes that the output shares with the input.",
            )
        return stated

    def _sizeless(self, letter: str, input: Shape) -> LayerError:
        return LayerError(
            "input-dimension",
            f"EinsumDense has no size for axis {letter!r}, neither in its input {input} nor in "
            "`output_shape`.",
            expected=f"a number for {letter!r}",
            actual=str(input),
            argument="output_shape",
        )
