"""What TensorFlow reads out of files: images, sound, records, lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.interp.arrays.images import picture
from keras_lint.interp.arrays.reading import argument, as_shape
from keras_lint.interp.library import known
from keras_lint.interp.streams.tf_data import DATASET, Dataset
from keras_lint.interp.values import Array, CallArguments, Unknown, Value
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

SCALAR = Shape()
IMAGES = ("jpeg", "png", "bmp", "and_crop_jpeg")


def _open(name: str) -> Dim:
    return symbol(name, free=True)


@known("tensorflow.io.read_file", "tensorflow.read_file")
def read_file(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The bytes of a file, as one value."""
    return Array(SCALAR, "str")


@known(*(f"tensorflow.{space}.decode_{kind}" for space in ("io", "image") for kind in IMAGES))
def decode_image(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An image; by default with as many channels as the file has."""
    channels = argument(arguments, 1, "channels", default=0)
    size = (_open("height"), _open("width"))
    if isinstance(channels, int) and channels > 0:
        return picture(size, channels, "uint8")
    return Array(Shape((*size, _open("channels"))), "uint8")


@known("tensorflow.io.decode_image", "tensorflow.image.decode_image")
def decode_any(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """An image, or a film with another axis, unless that is excluded."""
    if arguments.keywords.get("expand_animations", True) is False:
        return decode_image(machine, arguments, place)
    return Array(None, "uint8")


@known("tensorflow.audio.decode_wav")
def decode_wav(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Samples and channels of a sound, and its sample rate."""
    wanted = (
        argument(arguments, 1, "desired_channels", default=-1),
        argument(arguments, 2, "desired_samples", default=-1),
    )
    channels, samples = (one if isinstance(one, int) and one > 0 else None for one in wanted)
    sound = Shape((samples or _open("samples"), channels or _open("channels")))
    return [Array(sound, "float32"), Array(SCALAR, "int32")]


@known("tensorflow.io.FixedLenFeature", "tensorflow.FixedLenFeature")
def fixed_length(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """What a record holds under a key: an array of a shape."""
    shape = as_shape(argument(arguments, 0, "shape"))
    if argument(arguments, 0, "shape") in ([], ()):
        shape = SCALAR
    return Array(shape, "", library="tensorflow.io.FixedLenFeature")


@known("tensorflow.io.parse_single_example", "tensorflow.parse_single_example")
def parse_example(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The arrays of a record, by key."""
    features = argument(arguments, 1, "features")
    if not isinstance(features, dict):
        return Unknown("the features of a record")
    return {key: _feature(one) for key, one in features.items()}


def _feature(value: Value) -> Value:
    fixed = isinstance(value, Array) and value.library == "tensorflow.io.FixedLenFeature"
    return Array(value.shape, value.dtype) if fixed else Unknown("a feature of a record")


@known(
    "tensorflow.data.TFRecordDataset", "tensorflow.data.TextLineDataset", f"{DATASET}.list_files"
)
def lines(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """One text for each record, line or file."""
    return Dataset(Array(SCALAR, "str"))


@known(f"{DATASET}.range")
def numbers(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """Whole numbers."""
    return Dataset(Array(SCALAR, "int64"))


@known("tensorflow.io.decode_raw", "tensorflow.decode_raw")
def decode_raw(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """The numbers in a text, as many as there are."""
    return Array(Shape((_open("values"),)))
