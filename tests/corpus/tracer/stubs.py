"""What takes long or needs the network, made cheap: training, downloads, files, plots."""

import collections
import contextlib
import functools
import importlib

import numpy

from . import api
from .datasets import zeros
from .describe import tensor_shape

SAVED = {}  # file name: the model that the program saved there


class History:
    """What `fit` returns: any metric, as zeros."""

    def __init__(self, epochs: int) -> None:
        self.epoch = list(range(epochs))
        self.params = {"epochs": epochs}
        self.history = collections.defaultdict(lambda: [0.0] * epochs)


def install(neutralise: list) -> None:
    """Replace the slow methods of every model class, and the functions named."""
    methods = {
        "fit": _fit,
        "fit_generator": _fit,
        "evaluate": _scores,
        "evaluate_generator": _scores,
        "train_on_batch": _scores,
        "test_on_batch": _scores,
        "predict": _predict,
        "predict_on_batch": _predict,
        "predict_generator": _predict,
        "predict_classes": lambda model, x, *args, **kwargs: _predict(model, x).argmax(-1),
        "load_weights": lambda model, *args, **kwargs: None,
        "save_weights": lambda model, *args, **kwargs: None,
        "save": _save,
        "summary": lambda model, *args, **kwargs: None,
    }
    for cls in api.GRAPH_CLASSES:
        for name, function in methods.items():
            original = getattr(cls, name, None)
            if original:  # with its signature, which scikit-learn's wrappers look at
                setattr(cls, name, functools.wraps(original)(_copy(function)))
    for place in (
        "keras.models:load_model",
        "keras.src.saving.saving_api:load_model",
        "keras.src.saving.saving_api:load_weights",
        "keras.src.legacy.saving.legacy_h5_format:load_weights_from_hdf5_group_by_name",
    ):
        _replace(place, _load)
    for place in neutralise:
        _replace(place, lambda *args, **kwargs: None)
    for place in ("", ".vis_utils", ".data_utils", ".file_utils"):
        for package in ("keras.utils", "keras.src.utils", "keras.api._v2.keras.utils"):
            _replace(package + place + ":plot_model", lambda *args, **kwargs: None)
            _replace(package + place + ":get_file", lambda *args, **kwargs: "")


def _copy(function):
    def stub(*args, **kwargs):
        return function(*args, **kwargs)

    return stub


def _replace(place: str, function) -> None:
    module, attribute = place.split(":")
    with contextlib.suppress(ImportError):  # not every Keras has every module
        setattr(importlib.import_module(module), attribute, function)


def _fit(model, x=None, y=None, *args, **kwargs):
    _call_once(model, x)
    model.history = History(kwargs.get("epochs") or 1)
    return model.history


def _scores(model, x=None, *args, **kwargs):
    _call_once(model, x)
    names = getattr(model, "metrics_names", None) or ["loss", "metric"]
    return 0.0 if len(names) < 2 else [0.0] * len(names)


def _predict(model, x=None, *args, **kwargs):
    _call_once(model, x)
    first = x[0] if isinstance(x, (list, tuple)) else x
    number = len(first) if hasattr(first, "__len__") else 1
    outputs = [
        zeros((number, *(dim or 1 for dim in tensor_shape(tensor)[1:])))
        for tensor in getattr(api.graph_of(model), "outputs", None) or []
    ]
    return outputs[0] if len(outputs) == 1 else outputs


def _call_once(model, x) -> None:
    """Build a model that only learns from its data what its shapes are."""
    if model.built or x is None or not hasattr(x, "__getitem__"):
        return
    model(x[:1] if isinstance(x, numpy.ndarray) else [one[:1] for one in x])


def _save(model, filepath, *args, **kwargs) -> None:
    SAVED[str(filepath)] = model


def _load(filepath, *args, **kwargs):
    return SAVED.get(str(filepath))
