"""`keras.applications`: their networks, rebuilt from what real Keras recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.applications.records import (
    Application,
    RecordedLayer,
    Variant,
    application,
    exists,
)
from keras_lint.graph.applications.replay import call_recorded, layers_on, replay
from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Tensor
from keras_lint.interp.keras.application_names import automatic_names, names_the_pool
from keras_lint.interp.keras.construct import input_tensor, sizes_of
from keras_lint.interp.keras.layers import static_size
from keras_lint.interp.keras.models import functional
from keras_lint.interp.keras.state import keras_state, note_calls
from keras_lint.interp.library import Handler, family, members
from keras_lint.interp.values import CallArguments, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import create
from keras_lint.shapes.dim import Dim, is_dim
from keras_lint.shapes.shape import Shape

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

REPLAY_COST = 10
"""What a layer of a recorded network costs beside a plain statement, in fuel."""

PARAMETERS = ("include_top", "weights", "input_tensor", "input_shape", "pooling", "classes")
FLEXIBLE = ("MobileNet", "NASNet")
"""Applications whose full form has weights for several sizes of images."""


def application_handler(name: str) -> Handler | None:
    """Return what calling `keras.applications.<name>` does."""
    if not name[:1].isupper():
        return None

    def handler(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        record = application(name, machine.keras)
        if record is None:
            dotted = f"keras.applications.{name}"
            return machine.unknown(f"{dotted} is not known", dotted, place)
        return build_application(machine, name, record, arguments, place)

    return handler


family("keras.applications")(application_handler)
members("keras.applications")(lambda name: any(exists(name, keras) for keras in KerasVersion))


def read_parameters(name: str, arguments: CallArguments) -> dict[str, Value]:
    """Return the arguments of an application by name."""
    names: tuple[str, ...] = PARAMETERS
    if name in ("MobileNet",):
        names = (
            "input_shape",
            "alpha",
            "depth_multiplier",
            "dropout",
            "include_top",
            "weights",
            "input_tensor",
            "pooling",
            "classes",
        )
    elif name == "MobileNetV2":
        names = (
            "input_shape",
            "alpha",
            "include_top",
            "weights",
            "input_tensor",
            "pooling",
            "classes",
        )
    elif name.startswith("MobileNetV3"):
        names = (
            "input_shape",
            "alpha",
            "minimalistic",
            "include_top",
            "weights",
            "input_tensor",
            "classes",
            "pooling",
        )
    elif name.startswith("NASNet"):
        names = ("input_shape", "include_top", "weights", "input_tensor", "pooling", "classes")
    return dict(zip(names, arguments.positional, strict=False)) | arguments.keywords


def build_application(
    machine: Machine, name: str, record: Application, arguments: CallArguments, place: Place | None
) -> Value:
    """Rebuild an application for the arguments of a call."""
    given = read_parameters(name, arguments)
    top = machine.truth(given.get("include_top", True))
    classes = given.get("classes", 1000)
    variant = _variant(record, given)
    if isinstance(classes, Unknown):
        classes = classes.as_dim("classes")
    if isinstance(top, Unknown) or variant is None or arguments.open or not is_dim(classes):
        return machine.unknown(f"the arguments of {name} are not known", name, place)
    shape = _shape(machine, record, given, top)
    source = given.get("input_tensor")
    try:
        if not isinstance(source, Tensor):
            _check_size(name, record, shape)
            _check_pretrained(name, record, given, shape, top=top)
            source = _source(machine, shape, place)
        output = _rebuild(machine, name, variant, source, place, classes, top, given)
    except LayerError as error:
        return machine.fail(error, place)
    label = given.get("name", _label(name, variant, shape))
    model = functional(machine, {"name": label}, source, output, place, name)
    if isinstance(model, Model):
        note_calls(machine, model.nodes)
        if given.get("weights", "imagenet") == "imagenet":
            machine.trace.pretrained.append((name, model))
    return model


def _label(name: str, variant: Variant, shape: Shape | None) -> str:
    """Return the name that a network gives itself; of some the rows that were asked for end it."""
    if name not in ("MobileNet", "MobileNetV2") or shape is None:
        return variant.name
    return f"{variant.name.rpartition('_')[0]}_{static_size(shape[1])}"


def _variant(record: Application, given: dict[str, Value]) -> Variant | None:
    deciding = {key for variant in record.variants for key in variant.arguments}
    default = record.variants[0].arguments
    for variant in record.variants:
        wanted = {
            key: given.get(
                key, 1.0 if key == "alpha" else default.get(key, key == "include_preprocessing")
            )
            for key in deciding
        }
        have = {key: variant.arguments.get(key, key == "include_preprocessing") for key in deciding}
        if wanted == have:
            return variant
    return None


def _shape(
    machine: Machine, record: Application, given: dict[str, Value], top: bool
) -> Shape | None:
    wanted = given.get("input_shape")
    if isinstance(wanted, Unknown):
        return None
    if wanted is None:
        size = record.default_size if top else record.size_without_top
        wanted = (size, size, 3)
    return sizes_of(wanted, "input", batch=False)


def _check_size(name: str, record: Application, shape: Shape | None) -> None:
    for size in shape[1:3] if shape is not None else ():
        if isinstance(size, int) and size < record.min_size:
            raise LayerError(
                "invalid-argument",
                f"{name} takes images of at least {record.min_size}×{record.min_size} pixels, "
                f"not {shape[1]}×{shape[2]}."
                if shape is not None
                else "",
                expected=f"at least {record.min_size} pixels",
                actual=str(shape),
                argument="input_shape",
                wanted=_enlarged(shape, record.min_size),
            )


def _enlarged(shape: Shape | None, least: int) -> tuple[object, object] | None:
    """Return the sizes of an image and those of one just large enough."""
    sizes = [size for size in shape[1:] if isinstance(size, int)] if shape is not None else []
    if len(sizes) != 3:
        return None
    return tuple(sizes), (max(sizes[0], least), max(sizes[1], least), sizes[2])


def _check_pretrained(
    name: str, record: Application, given: dict[str, Value], shape: Shape | None, *, top: bool
) -> None:
    """Refuse what the ImageNet weights do not fit (`obtain_input_shape` in Keras)."""
    if given.get("weights", "imagenet") != "imagenet":
        return
    classes, size = given.get("classes", 1000), record.default_size
    if top and isinstance(classes, int) and classes != 1000:
        raise LayerError(
            "invalid-argument",
            f"The ImageNet weights of {name} with its top are for 1000 classes, not {classes}.",
            expected="1000",
            actual=str(classes),
            argument="classes",
            wanted=(classes, 1000),
            hint="Set include_top=False and add a Dense of your own, or weights=None.",
        )
    sizes = shape[1:] if shape is not None else ()
    if len(sizes) != 3 or not all(isinstance(one, int) for one in sizes):
        return
    fixed = top and not name.startswith(FLEXIBLE)
    if sizes[-1] != 3 or (fixed and tuple(sizes) != (size, size, 3)):
        takes = f"images of {size}×{size}×3 with its top" if fixed else "3 channels"
        raise LayerError(
            "invalid-argument",
            f"{name} with ImageNet weights takes {takes}, not {tuple(sizes)}.",
            expected=takes,
            actual=str(tuple(sizes)),
            argument="input_shape",
            hint="Make the images fit (three channels of a grey one are alike), or weights=None.",
            wanted=(tuple(sizes), (size, size, 3) if fixed else (*sizes[:-1], 3)),
        )


def _source(machine: Machine, shape: Shape | None, place: Place | None) -> Tensor:
    names = keras_state(machine).names
    prefix = "input_layer" if machine.keras is KerasVersion.V3 else "input"
    return input_tensor(machine, shape, names.of_prefix(prefix), place)


def _rebuild(
    machine: Machine,
    name: str,
    variant: Variant,
    source: Tensor,
    place: Place | None,
    classes: Dim,
    top: bool,
    given: dict[str, Value],
) -> Tensor:
    machine.spend(REPLAY_COST * len(variant.layers))
    names = automatic_names(machine, name, layers_on(variant, source, include_top=top))

    def name_of(layer: RecordedLayer) -> str:
        return names.get(layer.name, layer.name)

    output = replay(
        variant, source, machine.keras, place, classes=classes, include_top=top, name_of=name_of
    )
    pooling = given.get("pooling")
    if top or pooling is None:
        return output
    return _pooled(machine, name, output, pooling, place)


def _pooled(
    machine: Machine, network: str, output: Tensor, pooling: Value, place: Place | None
) -> Tensor:
    kinds = {"avg": "GlobalAveragePooling2D", "max": "GlobalMaxPooling2D"}
    if not isinstance(pooling, str) or pooling not in kinds:
        return output if not isinstance(pooling, Unknown) else Tensor(None, lost=pooling.reason)
    named = names_the_pool(network, machine.keras)
    name = f"{pooling}_pool" if named else keras_state(machine).names.of_class(kinds[pooling])
    layer = create(kinds[pooling], (), {"name": name}, machine.keras)
    assert layer is not None
    layer.place = place
    return call_recorded(layer, [output], place)
