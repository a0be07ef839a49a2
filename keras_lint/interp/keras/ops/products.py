"""Products of tensors: matmul, dot, batch_dot, einsum, tensordot."""

from __future__ import annotations

from collections import Counter

from keras_lint.interp.keras.ops.registering import NoShape, Reader, everywhere, op
from keras_lint.shapes.broadcast import broadcast
from keras_lint.shapes.dim import Dim, equal
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.transform import ShapeMismatch, matmul, normalize_axis


@op(
    *everywhere("matmul"),
    "tensorflow.linalg.matmul",
    keras3="Matmul",
    tf="tf.linalg.matmul",
    raises=True,
)
def product(read: Reader) -> ShapeTree:
    """A matrix product, either side transposed on demand."""
    left, right = read.tensor(0, "a", "x1"), read.tensor(1, "b", "x2")
    if read.flag(2, "transpose_a"):
        left = _swapped(left)
    if read.flag(3, "transpose_b"):
        right = _swapped(right)
    return matmul(left, right)


def _swapped(shape: Shape) -> Shape:
    return Shape((*shape[:-2], shape[-1], shape[-2]))


@op("keras.backend.dot", "keras.ops.dot", keras3="Dot", raises=True)
def dot(read: Reader) -> ShapeTree:
    """The last axis of one against the last but one of the other, all others kept."""
    left, right = read.tensor(0, "x", "x1"), read.tensor(1, "y", "x2")
    if right.rank < 2:
        return Shape(left[:-1])
    if left.rank and equal(left[-1], right[-2]) is False:
        raise _unfit(read, f"{left} ends in {left[-1]}, {right} has {right[-2]} rows")
    return Shape((*left[:-1], *right[:-2], right[-1]))


@op("keras.backend.batch_dot", keras3="BatchDot")
def batch_dot(read: Reader) -> ShapeTree:
    """A product of each sample's part over one axis each; a lone axis stays as one of size 1."""
    left, right = read.tensor(0, "x"), read.tensor(1, "y")
    axes = read.axes(2, "axes")
    if axes is None:
        first, second = left.rank - 1, right.rank - 2 if right.rank > 2 else right.rank - 1
    else:
        first = normalize_axis(axes[0], left.rank)
        second = normalize_axis(axes[-1], right.rank)
    result = Shape((*left.drop(first), *right.drop(second, 0)))
    return Shape((*result, 1)) if result.rank == 1 else result


@op(*everywhere("einsum"), "tensorflow.linalg.einsum", keras3="Einsum", tf="tf.einsum", raises=True)
def einsum(read: Reader) -> ShapeTree:
    """Sums of products, named by letters; dots stand for the axes that have none."""
    equation = read.get(0, "subscripts", "equation")
    if not isinstance(equation, str):
        raise NoShape("the equation is not known")
    left, arrow, result = equation.replace(" ", "").partition("->")
    sizes: dict[str, Dim] = {}
    unnamed: Shape | None = Shape()
    for number, term in enumerate(left.split(",")):
        shape = read.tensor(number + 1, "operands")
        before, dots, after = term.partition("...")
        named = len(before) + len(after)
        if named > shape.rank or (named < shape.rank and not dots):
            raise _unfit(read, f"`{term}` does not name the {shape.rank} axes of {shape}")
        end = shape.rank - len(after)
        for letter, size in zip(before + after, (*shape[: len(before)], *shape[end:]), strict=True):
            sizes[letter] = size if isinstance(size, int) else sizes.get(letter, size)
        unnamed = None if unnamed is None else broadcast(unnamed, Shape(shape[len(before) : end]))
    before, dots, after = (result if arrow else _implied(left)).partition("...")
    if unnamed is None or (unnamed and not dots) or not set(before + after) <= set(sizes):
        raise NoShape("the axes of the result are not those of the operands")
    return Shape((*map(sizes.__getitem__, before), *unnamed, *map(sizes.__getitem__, after)))


def _unfit(read: Reader, message: str) -> Exception:
    """Return what to raise: an error where Keras 3 compares, inside layers it may turn axes."""
    return ShapeMismatch(message) if read.symbolic else NoShape(message)


def _implied(terms: str) -> str:
    """Return the result of an equation that states none: the letters that stand there once."""
    letters = Counter(one for one in terms if one.isalpha())
    return "..." + "".join(sorted(letter for letter, times in letters.items() if times == 1))


@op(*everywhere("tensordot"), keras3="Tensordot", tf="tf.tensordot")
def tensordot(read: Reader) -> ShapeTree:
    """A product over the last axes of one and the first of the other."""
    left, right = read.tensor(0, "a", "x1"), read.tensor(1, "b", "x2")
    axes = read.get(2, "axes", default=2)
    if isinstance(axes, int):
        return Shape((*left[: left.rank - axes], *right[axes:]))
    if isinstance(axes, (list, tuple)) and len(axes) == 2:
        first, second = (one if isinstance(one, (list, tuple)) else [one] for one in axes)
        return Shape((*left.drop(*first), *right.drop(*second)))
    raise NoShape("the axes are not known")


@op("keras.ops.inner", keras3="Inner")
def inner(read: Reader) -> ShapeTree:
    """Sums of products over the last axis of each."""
    left, right = read.tensor(0, "x1"), read.tensor(1, "x2")
    if not left.rank or not right.rank:
        raise NoShape("a product with a number")
    return Shape((*left[:-1], *right[:-1]))


@op("keras.ops.vdot", keras3="Vdot")
def vdot(read: Reader) -> ShapeTree:
    """The sum of all products."""
    read.tensor(0, "x1"), read.tensor(1, "x2")
    return Shape()


@op("keras.ops.kron", keras3="Kron")
def kron(read: Reader) -> ShapeTree:
    """Each value of one times the whole of the other."""
    left, right = read.tensor(0, "x1"), read.tensor(1, "x2")
    if left.rank != right.rank:
        raise NoShape("tensors of different ranks")
    return Shape(a * b for a, b in zip(left, right, strict=True))


@op("keras.ops.dot_product_attention", keras3="DotProductAttention")
def attention(read: Reader) -> ShapeTree:
    """Values weighed by how well each query fits their keys."""
    query, value = read.tensor(0, "query"), read.tensor(2, "value")
    read.pass_over()
    return Shape((*query[:-1], value[-1]))
