"""Objects of classes that derive from Keras's layers and models, and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keras_lint.graph.functional import Functional
from keras_lint.graph.model import Model
from keras_lint.interp import classes
from keras_lint.interp.behaviour import behaves
from keras_lint.interp.descriptors import Property
from keras_lint.interp.keras.added_weights import add_weight
from keras_lint.interp.keras.base_builds import WRAPPER, base_build, hold_wrapped
from keras_lint.interp.keras.construct import adopt
from keras_lint.interp.keras.custom import CustomLayer, CustomModel
from keras_lint.interp.keras.layers import WEIGHTS, LayerBehaviour, compute_output_shape
from keras_lint.interp.keras.models import MODEL_CLASS, ModelBehaviour, functional
from keras_lint.interp.keras.settings import is_setting, note_changed
from keras_lint.interp.keras.state import note_construction
from keras_lint.interp.keras.stated_weights import STATED, doubt_lists, state_weights
from keras_lint.interp.keras.super_init import missing_super
from keras_lint.interp.values import (
    Builtin,
    CallArguments,
    Class,
    External,
    Unknown,
    Value,
)
from keras_lint.layers.arguments import Arguments
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.layers.registry import create

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place

MODELS = ("keras.Model", "keras.Sequential")
BASE_ARGUMENTS = ("name", "trainable", "dtype", "input_shape", "batch_input_shape", "input_dim")


def make_instance(
    machine: Machine, cls: Class, arguments: CallArguments, place: Place | None
) -> Value:
    """Construct an object of a class that derives from a layer or model of Keras."""
    base = classes.library_base(cls)
    is_model = base is not None and base.name in MODELS
    bare = Arguments(cls.name, machine.keras, {}, frozenset())
    layer = (CustomModel if is_model else CustomLayer)(bare, cls, machine)
    layer.place, layer.refusal = place, missing_super(cls)
    if classes.find(cls, "__init__") is classes.MISSING:
        initialize_base(machine, layer, arguments, place)
    else:
        classes.initialize(machine, layer, cls, arguments, place)
    if not layer.name:
        adopt(machine, layer, place)
    if isinstance(layer, CustomModel):
        note_construction(machine, layer, place, cls.name)
    return layer


classes.instance_factories["keras.Model"] = make_instance
classes.instance_factories["keras.layers."] = make_instance


def initialize_base(
    machine: Machine, layer: CustomLayer, arguments: CallArguments, place: Place | None
) -> Value:
    """`super().__init__(…)`: what the class of Keras that a class derives from does."""
    keywords = arguments.keywords
    base = classes.library_base(layer.program_class)
    if refused := _by_position(machine, base, arguments):
        machine.fail(refused, place)
    values = {key: keywords[key] for key in BASE_ARGUMENTS if key in keywords}
    layer.arguments = Arguments(layer.program_class.name, machine.keras, values, frozenset(values))
    if isinstance(values.get("name"), str):
        layer.name = values["name"]
    adopt(machine, layer, layer.place)
    if values.get("trainable") is False:
        layer.trainable = False
    if isinstance(layer, CustomModel):
        _initialize_model(machine, layer, arguments, place)
    elif base is not None and base.name == WRAPPER:
        hold_wrapped(machine, layer, arguments)
    elif base is not None and base.name != "keras.layers.Layer":
        _derive(machine, layer, base, arguments, place)
    return None


def _by_position(
    machine: Machine, base: External | None, arguments: CallArguments
) -> LayerError | None:
    """Return why Keras 3's plain layers and models refuse arguments without a keyword."""
    plain = base is not None and base.name in ("keras.layers.Layer", "keras.Model")
    if not plain or base is None or machine.keras is not KerasVersion.V3 or arguments.open:
        return None
    parts = {"inputs", "outputs"} & arguments.keywords.keys()
    few = 1 if base.name == "keras.Model" and not parts else 0
    if not arguments.positional or len(arguments.positional) > max(few, 1) or parts:
        return None
    return LayerError(
        "invalid-argument",
        f"{base.name}.__init__ takes keyword arguments alone.",
        expected="keyword arguments, such as name",
        actual=f"{len(arguments.positional)} by position",
        input_index=0,
        hint="Write super().__init__(), without `self`.",
    )


def _derive(
    machine: Machine,
    layer: CustomLayer,
    base: External,
    arguments: CallArguments,
    place: Place | None,
) -> None:
    """Construct the layer of Keras's that a class of the program extends."""
    name = base.name.rpartition(".")[2]
    if name in ("_Merge", "Merge"):
        name = "Add"  # the class behind the merging layers broadcasts its inputs as they do
    try:
        layer.base = create(
            name, arguments.positional, arguments.keywords, machine.keras, partial=arguments.open
        )
    except LayerError:
        layer.base = None
    if layer.base is None:
        layer.own_weights = None
    else:
        values = {**layer.base.arguments.values, **layer.arguments.values}
        layer.arguments = Arguments(
            layer.program_class.name, machine.keras, values, layer.base.arguments.given
        )


def _initialize_model(
    machine: Machine, layer: CustomModel, arguments: CallArguments, place: Place | None
) -> None:
    given = dict(zip(("inputs", "outputs"), arguments.positional, strict=False))
    given |= arguments.keywords
    inputs = given.get("inputs", given.get("input"))
    outputs = given.get("outputs", given.get("output"))
    if inputs is None or outputs is None:
        return
    noted = len(machine.trace.models)
    inner = functional(
        machine, {"name": "inner"}, inputs, outputs, None, MODEL_CLASS[machine.keras]
    )
    del machine.trace.models[noted:]
    if isinstance(inner, Functional):
        layer.inner = inner
        layer.inputs, layer.outputs, layer.built = inner.inputs, inner.outputs, True
    if not isinstance(inner, Functional) or inner.layers is None:
        layer.own_weights = None


class CustomBehaviour(LayerBehaviour):
    """The program's own layers: their attributes come first, then their classes', then Keras's."""

    def attribute(self, machine: Machine, value: Value, name: str) -> Value:
        if name in value.attributes:
            return value.attributes[name]
        found = classes.read_attribute(machine, value.program_class, value, name)
        if found is not classes.MISSING:
            return _built_after(value, found) if name == "build" else found
        kept = self.inherited(machine, value, name)
        if not value.tracks_sublayers:
            doubt_lists(value, name)
        return kept

    def inherited(self, machine: Machine, value: Value, name: str) -> Value:
        if name in INHERITED:
            method = INHERITED[name]
            return Builtin(
                name, lambda machine, arguments, place: method(machine, value, arguments, place)
            )
        if name == "__class__":
            return value.program_class
        if name in ("layers", "_layers") and not isinstance(value, Model):
            return list(value.tracked)
        if value.base is not None and (name in WEIGHTS or is_setting(value.base, name)):
            return super().attribute(machine, value.base, name)
        return super().attribute(machine, value, name)

    def set_attribute(self, machine: Machine, value: Value, name: str, new: Value) -> None:
        found = classes.find(value.program_class, name)
        if isinstance(found, Property) and found.setter is not None:
            machine.call(classes.bind(found.setter, value), CallArguments([new]))
            return
        if name in ("name", "_name", "trainable"):
            super().set_attribute(machine, value, name, new)
        machine.touch(value)
        if value.base is not None:
            note_changed(machine, value.base, name, new)
        before, value.attributes[name] = value.attributes.get(name), new
        if value.tracks_sublayers:
            value.let_go(before)
            value.track(new)
        elif name in STATED:
            del value.attributes[name]
            state_weights(machine, value, name, new)

    def has_attribute(self, machine: Machine, value: Value, name: str) -> bool | Unknown:
        if name in value.attributes:
            return True
        if classes.find(value.program_class, name) is not classes.MISSING:
            return True
        return super().has_attribute(machine, value, name)

    def class_of(self, machine: Machine, value: Value) -> Value:
        return value.program_class


def _built_after(layer: CustomLayer, build: Value) -> Value:
    """Calling `build` by hand builds the layer: it is not built again on its first call."""

    def run(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        returned = machine.call(build, arguments, place)
        layer.built = True
        return returned

    return Builtin("build", run)


@behaves(CustomLayer)
class CustomLayerBehaviour(CustomBehaviour):
    """Layers of the program's own."""

    kind = "a layer of the program"


@behaves(CustomModel)
class CustomModelBehaviour(CustomBehaviour, ModelBehaviour):
    """Models of the program's own."""

    kind = "a model of the program"


def _base_call(
    machine: Machine, layer: CustomLayer, arguments: CallArguments, place: Place | None
) -> Value:
    if layer.base is None:
        return arguments.positional[0] if arguments.positional else Unknown("nothing is given")
    return machine.call(layer.base, arguments, place)


def _base_output_shape(
    machine: Machine, layer: CustomLayer, arguments: CallArguments, place: Place | None
) -> Value:
    if layer.base is None:
        return Unknown("a shape that Keras's own Layer tells")
    return compute_output_shape(machine, layer.base, arguments, place)


def _base_config(
    machine: Machine, layer: CustomLayer, arguments: CallArguments, place: Place | None
) -> Value:
    return {"name": layer.name, "trainable": layer.trainable, "dtype": "float32"}


def _set_attr(
    machine: Machine, layer: CustomLayer, arguments: CallArguments, place: Place | None
) -> Value:
    name, value = arguments.positional[:2]
    if isinstance(name, str):
        machine.set_attribute(layer, name, value)
    return None


INHERITED = {
    "__init__": initialize_base,
    "build": base_build,
    "call": _base_call,
    "compute_output_shape": _base_output_shape,
    "get_config": _base_config,
    "add_weight": add_weight,
    "add_variable": add_weight,
    "__setattr__": _set_attr,
}
