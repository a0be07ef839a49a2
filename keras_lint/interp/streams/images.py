"""Batches of images: `ImageDataGenerator` and what reads folders.

Sources: `keras.src.legacy.preprocessing.image`, `keras.src.utils.image_dataset_utils`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from keras_lint.interp.arrays.origins import PREPARING, how_of
from keras_lint.interp.arrays.ranges import altered, value_range
from keras_lint.interp.arrays.reading import argument, as_shape, shape_of
from keras_lint.interp.behaviour import Behaviour, behaves
from keras_lint.interp.library import known
from keras_lint.interp.streams.stream import Stream, made_by, reshaped
from keras_lint.interp.streams.tf_data import Dataset, uneven
from keras_lint.interp.values import Array, Builtin, CallArguments, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.record import entity
from keras_lint.shapes.dim import Dim, symbol
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

CHANNELS = {"rgb": 3, "rgba": 4, "grayscale": 1}
PLAIN = (256, 256)
"""The size of images where none is asked for."""
FOLDER = "folder"
LABELS = "labels of a folder"
"""What made the sizes of images that are read from one, and of labels whose kind is asked for."""
GENERATORS = (
    "keras.preprocessing.image",
    "keras.legacy.preprocessing.image",
    "keras_preprocessing.image",
)
CHANGING = {
    *("featurewise_center", "samplewise_center", "zca_whitening", "preprocessing_function"),
    *("featurewise_std_normalization", "samplewise_std_normalization"),
    *("brightness_range", "channel_shift_range"),
}
"""What gives pixels other values, beside `rescale`."""


@entity
class ImageGenerator:
    """An `ImageDataGenerator`: what it does to images leaves their sizes alone.

    `scale` is what it multiplies pixels by, None where it does more to them.
    """

    scale: float | None


@known(*(f"{module}.ImageDataGenerator" for module in GENERATORS))
def image_generator(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A generator of batches of images, where the channels come last."""
    if arguments.open or "data_format" in arguments.keywords:
        return Unknown("how a generator orders the axes of images")
    scale = arguments.keywords.get("rescale") or 1
    plain = not arguments.positional and not arguments.keywords.keys() & CHANGING
    return ImageGenerator(scale if plain and isinstance(scale, (int, float)) else None)


@behaves(ImageGenerator)
class ImageGeneratorBehaviour(Behaviour):
    """`flow` and its like give batches."""

    kind = "an ImageDataGenerator"

    def attribute(self, machine: Machine, value: ImageGenerator, name: str) -> Value:
        if name == "flow":
            return Builtin(name, lambda machine, given, place: _flow(machine, value, given, place))
        if name == "flow_from_directory":
            return Builtin(name, lambda _, arguments, place: _from_folder(arguments, place))
        if name == "fit":
            return Builtin(name, lambda machine, arguments, place: None)
        return Unknown(f"{name} of {self.kind}", name)


def _flow(
    machine: Machine, generator: ImageGenerator, arguments: CallArguments, place: Place | None
) -> Value:
    """`flow(x, y, batch_size)`: batches of arrays."""
    images, labels = argument(arguments, 0, "x"), argument(arguments, 1, "y", default=None)
    weights = argument(arguments, 4, "sample_weight", default=None)
    if not isinstance(images, Array) or weights is not None:
        return Unknown("batches of what is no array")
    if images.shape is not None and images.shape.rank != 4:
        machine.fail(_not_of_images(images, images.shape), place)
        return Unknown("batches of what are no images")
    both = [one for one in (images, labels) if isinstance(one, Array)]
    error = uneven(both)
    if error is not None:
        machine.fail(error, place)
    batch = symbol("batch", free=True)
    first = _batched(_scaled(images, generator.scale), batch)
    return Stream(first if labels is None else (first, _batched(labels, batch)))


def _scaled(images: Array, scale: float | None) -> Array:
    """Return images whose pixels are multiplied, or no longer known."""
    least, most = value_range(images)
    if scale is None or least is None or most is None:
        return altered(images)
    return replace(altered(images), least=least * scale, most=most * scale)


def _not_of_images(images: Array, shape: Shape) -> LayerError:
    last = images.last if how_of(images.last) in PREPARING else None
    return LayerError(
        "input-rank",
        f"`flow` takes images of four axes, samples and channels among them, not {shape}.",
        expected="(samples, height, width, channels)",
        actual=str(shape),
        hint="Add the axis of the channels: x[..., None].",
        blamed=None if last is None else last.place,
    )


def _batched(value: Value, batch: Dim) -> Value:
    shape = shape_of(value)
    if not isinstance(value, Array) or not shape:
        return Unknown("what is no array")
    return reshaped(value, shape.replace(0, batch))


def _from_folder(arguments: CallArguments, place: Place | None) -> Value:
    """`flow_from_directory(directory, target_size, color_mode, classes, class_mode)`."""
    size = argument(arguments, 1, "target_size", default=PLAIN)
    mode = argument(arguments, 2, "color_mode", default="rgb")
    classes = argument(arguments, 3, "classes", default=None)
    kind = argument(arguments, 4, "class_mode", default="categorical")
    batch = symbol("batch", free=True)
    images, count = _images(batch, size, mode), _number_of(classes)
    known_of = {"num_classes": count} if isinstance(count, int) else {}
    if kind == "input":
        return Stream(made_by((images, images), place, FOLDER), known_of)
    if kind is None:
        return Stream(made_by(images, place, FOLDER), known_of)
    labels: Value = Unknown("labels of a kind that is not known")
    if kind == "categorical":
        labels = Array(Shape((batch, count)), "float32", one_hot=True)
    elif kind in ("binary", "sparse"):
        labels = Array(Shape((batch,)), "float32")
    stated = len(arguments.positional) > 4 or "class_mode" in arguments.keywords
    labels = made_by(labels, place, LABELS if stated else FOLDER)
    return Stream((made_by(images, place, FOLDER), labels), known_of)


def _images(batch: Dim, size: Value, mode: Value) -> Value:
    shape = as_shape(size)
    channels = CHANNELS.get(mode) if isinstance(mode, str) else None
    if shape is None or shape.rank != 2 or channels is None:
        return Array(None, "float32")
    return Array(Shape((batch, *shape, channels)), "float32")


def _number_of(classes: Value) -> Dim:
    return len(classes) if isinstance(classes, (list, tuple)) else symbol("classes")


@known(
    "keras.utils.image_dataset_from_directory", "keras.preprocessing.image_dataset_from_directory"
)
def image_dataset(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
    """A data set of the images in a folder, or two for `subset="both"`."""
    labels = argument(arguments, 1, "labels", default="inferred")
    kind = argument(arguments, 2, "label_mode", default="int")
    classes = argument(arguments, 3, "class_names", default=None)
    mode = argument(arguments, 4, "color_mode", default="rgb")
    size = argument(arguments, 6, "image_size", default=PLAIN)
    batched = argument(arguments, 5, "batch_size", default=32) is not None
    both = argument(arguments, -1, "subset", default=None)
    if not batched or "data_format" in arguments.keywords or isinstance(both, Unknown):
        return Unknown("a data set that is read in another way")
    batch = symbol("batch", free=True)
    images = _images(batch, size, mode)
    alone = labels is None or kind is None
    images = made_by(images, place, FOLDER)
    stated = len(arguments.positional) > 2 or "label_mode" in arguments.keywords
    origin = LABELS if stated else FOLDER
    parts = images if alone else (images, made_by(_labels(kind, batch, classes), place, origin))
    made = Dataset(parts)
    return (made, made) if both == "both" else made


def _labels(kind: Value, batch: Dim, classes: Value) -> Value:
    if kind == "int":
        return Array(Shape((batch,)), "int32")
    if kind == "binary":
        return Array(Shape((batch, 1)), "float32")
    if kind == "categorical":
        return Array(Shape((batch, _number_of(classes))), "float32", one_hot=True)
    return Unknown("labels of a kind that is not known")
