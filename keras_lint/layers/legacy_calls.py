"""Calls of Keras 1 that need more than new names to become calls of Keras 2.

Each function rewrites positional and keyword arguments in place, as the preprocessors of
`keras.legacy.interfaces` do: `Convolution2D(32, 3, 3)` becomes `Conv2D(32, (3, 3))`.
"""

from __future__ import annotations

from keras_lint.shapes.dim import Expr
from keras_lint.shapes.unknown import Unknown


class Refused(Exception):
    """Keras refuses the arguments; `str()` says why, `argument` names the one to blame."""

    def __init__(self, message: str, argument: str | None = None) -> None:
        super().__init__(message)
        self.argument = argument


def input_length(positional: list[object], keywords: dict[str, object]) -> None:
    """Make `input_shape` of `input_length` and `input_dim`."""
    if "input_dim" in keywords:
        length = keywords.pop("input_length", None)
        keywords["input_shape"] = (length, keywords.pop("input_dim"))


def _whole(value: object) -> bool:
    return isinstance(value, (int, Expr, Unknown))


def _gather(keywords: dict[str, object], *names: str) -> tuple[object, ...] | None:
    if any(name not in keywords for name in names):
        return None
    return tuple(keywords.pop(name) for name in names)


def _refuse_mixed(keywords: dict[str, object]) -> None:
    for name in ("padding", "strides", "data_format"):
        if name in keywords:
            raise Refused(
                f"takes two numbers after the filters for a Keras 1 kernel, with no `{name}`",
                name,
            )


def kernel_2d(positional: list[object], keywords: dict[str, object]) -> None:
    """Make `kernel_size` of two numbers, by position or as `nb_row` and `nb_col`."""
    count = len(positional)
    if count > 3:
        raise Refused("takes at most 3 arguments by position")
    if count == 3 and _whole(positional[1]) and _whole(positional[2]):
        _refuse_mixed(keywords)
        positional[1:] = [(positional[1], positional[2])]
    elif count == 2 and _whole(positional[1]) and "nb_col" in keywords:
        positional[1] = (positional[1], keywords.pop("nb_col"))
    elif count < 2 and (kernel := _gather(keywords, "nb_row", "nb_col")) is not None:
        keywords["kernel_size"] = kernel


def kernel_3d(positional: list[object], keywords: dict[str, object]) -> None:
    """Make `kernel_size` of three numbers, by position or as `kernel_dim1` to `kernel_dim3`."""
    count = len(positional)
    if count > 4:
        raise Refused("takes at most 4 arguments by position")
    if count == 4 and all(map(_whole, positional[1:])):
        positional[1:] = [tuple(positional[1:])]
    elif count == 3 and _whole(positional[2]):
        if _whole(positional[1]):
            _refuse_mixed(keywords)
        if (last := _gather(keywords, "kernel_dim3")) is not None:
            positional[1:] = [(positional[1], positional[2], *last)]
    elif count == 2 and (rest := _gather(keywords, "kernel_dim2", "kernel_dim3")) is not None:
        positional[1] = (positional[1], *rest)
    elif count < 2:
        kernel = _gather(keywords, "kernel_dim1", "kernel_dim2", "kernel_dim3")
        if kernel is not None:
            keywords["kernel_size"] = kernel


def separable(positional: list[object], keywords: dict[str, object]) -> None:
    """Give `init` to both kernels."""
    if "init" in keywords:
        keywords["depthwise_initializer"] = keywords["pointwise_initializer"] = keywords.pop("init")
    kernel_2d(positional, keywords)


def transposed(positional: list[object], keywords: dict[str, object]) -> None:
    """Drop the `output_shape` that Keras 1 asked for."""
    if len(positional) == 4 and isinstance(positional[3], tuple):
        positional.pop()
    keywords.pop("output_shape", None)
    kernel_2d(positional, keywords)


def forget_bias(positional: list[object], keywords: dict[str, object]) -> None:
    """Make `unit_forget_bias` of `forget_bias_init`."""
    if keywords.pop("forget_bias_init", None) == "one":
        keywords["unit_forget_bias"] = True


def recurrent(positional: list[object], keywords: dict[str, object]) -> None:
    """Rewrite the arguments of a recurrent layer."""
    forget_bias(positional, keywords)
    input_length(positional, keywords)
    known = {"cpu": 0, "mem": 1, "gpu": 2}
    effort = keywords.get("consume_less")
    if isinstance(effort, str) and effort in known:
        keywords["consume_less"] = known[effort]


def recurrent_2d(positional: list[object], keywords: dict[str, object]) -> None:
    """Rewrite the arguments of a convolutional recurrent layer."""
    forget_bias(positional, keywords)
    kernel_2d(positional, keywords)


def normalization(positional: list[object], keywords: dict[str, object]) -> None:
    """Take no positional arguments, and no `mode` but 0."""
    if positional:
        raise Refused("takes no arguments by position")
    mode = keywords.pop("mode", 0)
    if not isinstance(mode, Unknown) and mode != 0:
        raise Refused("no longer has any `mode` but 0", "mode")


def no_dropout(positional: list[object], keywords: dict[str, object]) -> None:
    """Drop the `dropout` that embeddings had."""
    keywords.pop("dropout", None)


def sides(positional: list[object], keywords: dict[str, object]) -> None:
    """Make pairs of `padding={"top_pad": …}`."""
    given = keywords.get("padding", positional[0] if len(positional) == 1 else None)
    names = ("top_pad", "bottom_pad", "left_pad", "right_pad")
    if isinstance(given, dict) and set(given) <= set(names):
        top, bottom, left, right = (given.get(name, 0) for name in names)
        positional.clear()
        keywords["padding"] = ((top, bottom), (left, right))
