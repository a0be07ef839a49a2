"""Which tensors Keras 3 takes for sparse: the product of a tensor and a plain number among them.

An own layer that it must run to know its output then runs on a `tf.SparseTensor`, of which few
operations work, and some lose the shape.

Source: `compute_output_spec` of the operations in `keras.src.ops`; `keras.src.layers.merging`.
"""

from __future__ import annotations

from collections.abc import Sequence

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.values import Value
from keras_lint.layers.base import Layer
from keras_lint.layers.merging.base import Merge

AS_GIVEN = frozenset(
    "Absolute Arcsin Arcsinh Arctan Arctanh Bincount Ceil Conjugate ConvertToTensor Copy Digitize "
    "ExpandDims Expm1 Fabs Floor Imag Log1p Mean Nansum Negative OnesLike Real Reshape Round Sign "
    "Signbit Sin Sinh Sqrt Square Squeeze Sum Tan Tanh Transpose ZerosLike".split()
)
"""Operations whose result is sparse where their first argument is."""
WHERE_ALL_ARE = frozenset("Add Concatenate Fmax Fmin Matmul Maximum Minimum Subtract".split())
WHERE_FIRST_ALONE_IS = frozenset(("Divide", "DivideNoNan", "TrueDivide"))
PASSED_ON = frozenset(("Flatten", "Identity", "Permute", "Reshape"))
"""Layers whose output is sparse where their input is."""


def sparse_result(operation: str, inputs: Sequence[Value]) -> bool:
    """Tell whether Keras 3 takes an operation's result for sparse, by the class of the operation.

    Of a product it does so where one factor is, and a number or an array, which does not say what
    it is, counts as sparse.
    """
    tensors = [one for one in inputs if isinstance(one, Tensor)]
    given = [one.sparse for one in tensors]
    if not tensors:
        return False
    if operation == "Multiply":
        return any(given) or len(tensors) == 1
    if operation in WHERE_ALL_ARE:
        return 1 < len(tensors) == len(inputs) and all(given)
    if operation in WHERE_FIRST_ALONE_IS:
        return inputs[0] is tensors[0] and given[0] and not any(given[1:])
    return operation in AS_GIVEN and given[0]


def sparse_output(layer: Layer, inputs: Sequence[Tensor]) -> bool:
    """Tell whether Keras 3 takes what a layer gives for sparse."""
    passed_on = isinstance(layer, Merge) or layer.arguments.layer in PASSED_ON
    return passed_on and bool(inputs) and all(one.sparse for one in inputs)
