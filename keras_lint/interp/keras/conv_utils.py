"""`keras.utils.conv_utils`: lengths after windows, and arguments brought into one form.

Source: `keras.src.utils.conv_utils` of 2.15, `keras.utils.conv_utils` of 2.2.4.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.reading import MISSING, argument, as_size
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.library import known
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.shapes.dim import Dim

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

HOME = "keras.utils.conv_utils"
PADDINGS = ("valid", "same", "causal", "full")


class _NotKnown(Exception):
    """A length or a padding that cannot be known."""


def _lengths(name: str, *names: str) -> Callable[[Callable[..., Dim]], Callable[..., Dim]]:
    """Decorator: a function of sizes and a padding by this name; of no size it makes None."""

    def declare(compute: Callable[..., Dim]) -> Callable[..., Dim]:
        @known(f"{HOME}.{name}")
        def handler(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
            given = [argument(arguments, at, one) for at, one in enumerate(names)]
            if given[0] is None:
                return None
            try:
                sizes = {one: _read(one, value) for one, value in zip(names, given, strict=True)}
            except _NotKnown:
                return Unknown("a length whose window is not known")
            return compute(**{one: value for one, value in sizes.items() if value is not None})

        return compute

    return declare


def _read(name: str, value: Value) -> Dim | str | None:
    if name == "padding":
        if value not in PADDINGS:
            raise _NotKnown
        return str(value)
    if value is MISSING or (value is None and name == "output_padding"):
        return None
    size = as_size(value)
    if size is None:
        raise _NotKnown
    return size


def _wide(filter_size: Dim, dilation: Dim) -> Dim:
    return filter_size + (filter_size - 1) * (dilation - 1)


@_lengths("conv_output_length", "input_length", "filter_size", "padding", "stride", "dilation")
def conv_output_length(
    input_length: Dim, filter_size: Dim, padding: str, stride: Dim, dilation: Dim = 1
) -> Dim:
    """How many positions a window takes."""
    wide = _wide(filter_size, dilation)
    length = input_length
    if padding == "valid":
        length = input_length - wide + 1
    elif padding == "full":
        length = input_length + wide - 1
    return (length + stride - 1) // stride


@_lengths("conv_input_length", "output_length", "filter_size", "padding", "stride")
def conv_input_length(output_length: Dim, filter_size: Dim, padding: str, stride: Dim) -> Dim:
    """How long what a window went over was."""
    margin = {"same": filter_size // 2, "full": filter_size - 1}.get(padding, 0)
    return (output_length - 1) * stride - 2 * margin + filter_size


@_lengths(
    "deconv_output_length",
    *("input_length", "filter_size", "padding", "output_padding", "stride", "dilation"),
)
def deconv_output_length(
    input_length: Dim,
    filter_size: Dim,
    padding: str,
    output_padding: Dim | None = None,
    stride: Dim = 0,
    dilation: Dim = 1,
) -> Dim:
    """How long what a transposed window makes is."""
    wide = _wide(filter_size, dilation)
    if output_padding is not None:
        margin = {"same": wide // 2, "full": wide - 1}.get(padding, 0)
        return (input_length - 1) * stride + wide - 2 * margin + output_padding
    length = input_length * stride
    if padding == "full":
        return length - (stride + wide - 2)
    over = wide - stride
    beyond = over if isinstance(over, int) and over > 0 else 0
    return length + beyond if padding == "valid" else length


@_lengths(
    "deconv_length",
    *("dim_size", "stride_size", "kernel_size", "padding", "output_padding", "dilation"),
)
def deconv_length(
    dim_size: Dim,
    stride_size: Dim,
    kernel_size: Dim,
    padding: str,
    output_padding: Dim | None = None,
    dilation: Dim = 1,
) -> Dim:
    """The same as `deconv_output_length`, as Keras 2.2 calls it."""
    return deconv_output_length(
        dim_size, kernel_size, padding, output_padding, stride_size, dilation
    )


@known(f"{HOME}.normalize_tuple")
def normalize_tuple(machine: object, arguments: CallArguments, place: object) -> Value:
    """A number for each axis."""
    value, axes = argument(arguments, 0, "value"), argument(arguments, 1, "n")
    if not isinstance(axes, int):
        return Unknown("how many axes there are is not known")
    if isinstance(value, (list, tuple)):
        return tuple(value) if len(value) == axes else Unknown("a wrong number of sizes")
    return value if isinstance(value, Unknown) else (value,) * axes


@known(f"{HOME}.normalize_padding")
def normalize_padding(machine: object, arguments: CallArguments, place: object) -> Value:
    """The word in small letters."""
    value = argument(arguments, 0, "value")
    return value.lower() if isinstance(value, str) else value


@known(f"{HOME}.normalize_data_format", "keras.backend.normalize_data_format")
def normalize_data_format(machine: Machine, arguments: CallArguments, place: object) -> Value:
    """The word in small letters, without one that of Keras's configuration."""
    value = argument(arguments, 0, "value", default=None)
    if value is None:
        return "channels_first" if keras_state(machine).channels_first else "channels_last"
    return value.lower() if isinstance(value, str) else value


@known(f"{HOME}.convert_kernel")
def convert_kernel(machine: object, arguments: CallArguments, place: object) -> Value:
    """A kernel turned round: its shape stays."""
    return argument(arguments, 0, "kernel")
