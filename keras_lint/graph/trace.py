"""Everything that interpreting one file brought to light, in the order in which it happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from keras_lint.graph.model import Model
from keras_lint.graph.tensor import Node, Tensor
from keras_lint.graph.training import Event, Judgement, Rate
from keras_lint.layers.base import Layer
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.place import Place
from keras_lint.record import entity, record
from keras_lint.shapes.shape import Shape


@dataclass(slots=True, eq=False)
class Failure:
    """A place where Keras would raise.

    `layer` is the layer that raises, where there is one; `inputs` the tensors it was called on,
    none where it was the construction that failed. `conditional` tells that a condition we do not
    know decides whether the program gets there. `raised_at` is where Keras raises, where a layer
    that stands at `place` is called only there (a model that is built by `fit`). `caller` is where
    the function was called that the place is in, `passed_from` another such call with which all
    went well at the same place. `written` is where the argument at fault was given to a function
    that passed it on. `around` is the model that `layer` is in, where that is called anew, and
    `given` what it is called on.
    """

    error: LayerError
    place: Place | None
    layer: Layer | None = None
    inputs: tuple[Tensor, ...] = ()
    conditional: bool = False
    raised_at: Place | None = None
    caller: Place | None = None
    passed_from: Place | None = None
    written: Place | None = None
    around: Layer | None = None
    given: tuple[Tensor, ...] = ()


@dataclass(slots=True, eq=False)
class Construction:
    """A model as the source constructs it: the model, and how the source speaks of it.

    `variable` is the name it is first bound to, `function` the function whose body constructs it.
    """

    model: Model
    place: Place
    class_name: str
    variable: str | None = None
    function: str | None = None


@dataclass(slots=True, eq=False)
class Unresolved:
    """Something that could not be known, and why."""

    reason: str
    place: Place | None


@record
class Mention:
    """A thing of a library that the file names, as it spells it, import aliases put in.

    `method` tells that it is only the last part: what an object of the program is asked for.
    """

    name: str
    place: Place
    method: bool = False


@record
class ArrayStep:
    """A reshape of an array, an operation of two arrays element by element, or the search for the
    position of the largest value among a single one, of all samples (`flattened`), or of which
    sample has it (`samples`); shapes all known.

    `predicted` tells that a model made one of the arrays.
    """

    kind: Literal["reshape", "combine", "position", "flattened", "samples"]
    inputs: tuple[Shape, ...]
    output: Shape
    place: Place | None
    predicted: bool = False


@record
class Slip:
    """Something in the text that can do nothing, or not what is meant, whatever the program does.

    `unread-skip`: a variable named as a skip connection takes a tensor and is never read;
    `unread-layer`: an attribute takes a layer and is never read; `compared`: `x.trainable == False`
    as a statement; `misspelt`: `x.trainble = False`; `popped-layer`: a layer is taken off the list
    that a model gives; `unadapted`: a Normalization learns no statistics; `validated-on-training`:
    the training arrays are the validation data; `shuffled-classes`: what a shuffling generator
    gives is predicted and compared with its classes; `foreign-scaling`: images are scaled as for
    another network, which `name` names second; `scaled-twice`: by a generator and a function;
    `shuffled-labels`: a data set that shuffles anew each time is predicted and looped over for its
    labels; `ordered-labels`: a share of samples is split off of which all are of one class;
    `masked-word`: words are numbered from 0 for an embedding that masks 0; `augmented-validation`:
    what is validated with is augmented; `fitted-again`: a scaler learns from held-out samples too;
    `dropped-dataset`: a step of a data set is thrown away; `doubled-rows`: `random.shuffle` of an
    array; `divided-for`: a generator divides by 255 for the network `name`; `torn-apart`: samples
    are shuffled without the labels, which `name` names second; `half`: what a model predicts is
    compared with 0.5, in a file without any sigmoid; `not-scaled`: the images of `name` are not
    scaled, those that the model learns from are; `untrained-call`: a model is trained on what it
    makes without `training=True`; `fold-after-fold`: the model that a cross-validation trains on in
    each round; `late-lambda`: a Lambda that reads the variable of the loop that makes it;
    `shuffled-flow`: what a shuffling `flow` gives is predicted and compared with the labels that it
    was given, which `name` names second; `flows-apart`: two flows are taken together that shuffle
    each for itself; `learnt-again`: a tokenizer learns other words once it is in use;
    `scaled-alone`: what is trained on is scaled, what is held out, which `name` names second, not;
    `swapped-labels`, `swapped-parameters`: a loss takes predictions for labels; `likeness`: what
    grows with good predictions is a loss; `mask-of-another`: a Masking looks for the first number
    of `name`, and padding is the second; `optimizer-anew`: an optimizer is made in each step;
    `drawn-once`: random numbers become constants; `keeps-dropping`: a dropout is always on;
    `returns`: a reward is added to discounted predictions; `dropped-array`: a new array is thrown
    away; `unheeded-optimizer`, `unheeded-callback`: it is given to nothing, where `name` tells the
    variable and what is taken instead, or its class; `label-among-columns`: the features `name`
    hold the labels; `label-in-window`: a window of `name` ends in its label; `unfitted`: an image
    generator scales by what it has never seen; `cloned`: a copy with weights of its own predicts;
    `unshuffled`: labels `name` are sorted and stay so; `split-anew`: the data set `name` shuffles
    anew for each of its parts; `cached-draws`: what `name` draws is kept; `padded-otherwise`: what
    is predicted is filled up at the end that `name` names first, what was learnt from at the other;
    `divided-again`: images `name` were divided by 255 before; `divergence`: a Kullback-Leibler
    divergence without its minus.
    `name` is the variable, attribute or module.
    """

    kind: Literal[
        "unread-skip",
        "unread-layer",
        "compared",
        "misspelt",
        "popped-layer",
        "unadapted",
        "validated-on-training",
        "shuffled-classes",
        "foreign-scaling",
        "scaled-twice",
        "shuffled-labels",
        "ordered-labels",
        "masked-word",
        "augmented-validation",
        "fitted-again",
        "dropped-dataset",
        "doubled-rows",
        "torn-apart",
        "half",
        "divided-for",
        "not-scaled",
        "untrained-call",
        "fold-after-fold",
        "late-lambda",
        "shuffled-flow",
        "flows-apart",
        "learnt-again",
        "scaled-alone",
        "swapped-labels",
        "swapped-parameters",
        "likeness",
        "mask-of-another",
        "optimizer-anew",
        "drawn-once",
        "keeps-dropping",
        "returns",
        "dropped-array",
        "unheeded-optimizer",
        "unheeded-callback",
        "label-among-columns",
        "label-in-window",
        "unfitted",
        "cloned",
        "unshuffled",
        "split-anew",
        "cached-draws",
        "padded-otherwise",
        "divergence",
        "divided-again",
    ]
    name: str
    place: Place


@record
class Freezing:
    """A `trainable` that does not do what it is there for.

    `late`: it is set after `compile`, and the model trains without another one; `undone`: it is set
    back before anything was compiled; `never`: a model that is trained by itself as well is trained
    again as the end of another (a discriminator, which nobody froze); `all`: a model trains that
    has no layer left to learn. `place` is where it is set, where the other model is compiled in the
    case of `never`; `related` what explains it.
    """

    kind: Literal["late", "undone", "never", "all"]
    layer: str
    value: bool
    place: Place
    related: tuple[tuple[Place, str], ...] = ()


@entity
class Repeated:
    """A layer that a product of a list, `[layer] * 3`, holds several times."""

    layer: Layer
    place: Place


@record
class SoftmaxCall:
    """A call of softmax as a function, on a tensor of this shape."""

    shape: Shape
    axis: int
    place: Place
    given: Tensor


@dataclass(slots=True, eq=False)
class Trace:
    """What the program builds: models, layer calls in order, failures, and what stayed unknown.

    `keras` is the version that it was read for; `training` lists what it does with its models, in
    order; `retired` what that version takes and Keras 3 refuses, `mentions` what the file names,
    `arrays` what it does to data that may not be what was meant, `dropped` the layers that a
    statement makes and throws away, `repeated` those that lists hold several times, `slips` what
    its text alone tells of, `freezings` where `trainable` is set in vain, `judgements` the losses
    that the program calls itself, `softmaxes` its calls of that function, `rates` the learning
    rates, `pretrained` the networks of `keras.applications` with the weights of ImageNet. `spent`
    is what following the program has cost, `numbers` what names were given by statements.
    """

    keras: KerasVersion = KerasVersion.V3

    models: list[Construction] = field(default_factory=list)
    calls: list[Node] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    unresolved: list[Unresolved] = field(default_factory=list)
    training: list[Event] = field(default_factory=list)
    retired: list[Failure] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    arrays: list[ArrayStep] = field(default_factory=list)
    dropped: list[Layer] = field(default_factory=list)
    repeated: list[Repeated] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    freezings: list[Freezing] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    softmaxes: list[SoftmaxCall] = field(default_factory=list)
    rates: list[Rate] = field(default_factory=list)
    pretrained: list[tuple[str, Model]] = field(default_factory=list)
    spent: int = 0
    numbers: dict[Place, int] = field(default_factory=dict)
