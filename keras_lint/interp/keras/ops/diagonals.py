"""Functions on matrices in the last axes: their diagonals, and what they make of vectors."""

from __future__ import annotations

from keras_lint.interp.keras.ops.registering import NoShape, Reader, op
from keras_lint.shapes.shape import Shape, ShapeTree

MAIN = "a diagonal beside the main one"


@op("tensorflow.linalg.diag")
def diagonal_matrix(read: Reader) -> ShapeTree:
    """Square matrices with these diagonals."""
    if read.get(2, "k", default=0) != 0:
        raise NoShape(MAIN)
    shape = read.tensor(0, "diagonal")
    return Shape((*shape, shape[-1]))


@op("tensorflow.linalg.diag_part", "tensorflow.linalg.tensor_diag_part")
def diagonal_part(read: Reader) -> ShapeTree:
    """The diagonals of matrices."""
    if read.get(2, "k", default=0) != 0:
        raise NoShape(MAIN)
    shape = read.tensor(0, "input")
    if shape.rank < 2 or shape[-1] != shape[-2]:
        raise NoShape("a matrix that is not square")
    return Shape(shape[:-1])


@op("tensorflow.linalg.set_diag")
def set_diagonal(read: Reader) -> ShapeTree:
    """Matrices with other diagonals."""
    read.pass_over()
    return read.tensor(0, "input")


@op("tensorflow.linalg.matvec")
def times_vector(read: Reader) -> ShapeTree:
    """Matrices times vectors."""
    matrix, vector = read.tensor(0, "a"), read.tensor(1, "b")
    turned = read.flag(2, "transpose_a") or read.flag(3, "adjoint_a")
    if matrix.rank != vector.rank + 1 or matrix[:-2] != vector[:-1]:
        raise NoShape("matrices and vectors of other axes")
    return Shape((*matrix[:-2], matrix[-1 if turned else -2]))
