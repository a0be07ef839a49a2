"""Functions that cut signals into frames and turn these into frequencies: `tf.signal`."""

from __future__ import annotations

from keras_lint.interp.arrays.reading import as_size
from keras_lint.interp.keras.ops.registering import NoShape, Reader, op
from keras_lint.shapes import transform
from keras_lint.shapes.dim import Dim, is_free, symbol
from keras_lint.shapes.shape import Shape, ShapeTree


@op("tensorflow.signal.frame", tf="tf.signal.frame")
def frame(read: Reader) -> ShapeTree:
    """Pieces of a signal, each begun so many steps after the one before."""
    shape = read.tensor(0, "signal")
    read.asked.add("pad_value")
    axis = transform.normalize_axis(read.axis(5, "axis", default=-1), shape.rank)
    length = read.size(1, "frame_length")
    count = _frames(read, shape[axis], length, padded=read.flag(3, "pad_end"))
    return shape.replace(axis, count).insert(axis + 1, length)


@op("tensorflow.signal.stft", tf="tf.signal.stft")
def stft(read: Reader) -> ShapeTree:
    """The frequencies of each piece of a signal."""
    shape, length = read.tensor(0, "signals"), read.size(1, "frame_length")
    read.asked.add("window_fn")
    count = _frames(read, shape[-1], length, padded=read.flag(5, "pad_end"))
    given = read.get(3, "fft_length", default=None)
    points = _power_of_two(length) if given is None else read.size(3, "fft_length")
    return Shape((*shape[:-1], count, points // 2 + 1))


@op("tensorflow.signal.rfft", tf="tf.signal.rfft")
def rfft(read: Reader) -> ShapeTree:
    """The frequencies of real numbers, of which half say all."""
    shape, given = read.tensor(0, "input_tensor"), read.get(1, "fft_length", default=None)
    points = shape[-1] if given is None else read.shape(1, "fft_length")[0]
    return Shape((*shape[:-1], points // 2 + 1))


@op("tensorflow.signal.mfccs_from_log_mel_spectrograms")
def mfccs(read: Reader) -> ShapeTree:
    """As many coefficients as there are bands."""
    return read.tensor(0, "log_mel_spectrograms")


@op("tensorflow.signal.linear_to_mel_weight_matrix", tf="tf.signal.linear_to_mel_weight_matrix")
def mel_weights(read: Reader) -> ShapeTree:
    """How much each frequency counts in each band that the ear hears."""
    read.pass_over()
    bands = as_size(read.get(0, "num_mel_bins", default=20))
    points = as_size(read.get(1, "num_spectrogram_bins", default=129))
    return None if bands is None or points is None else Shape((points, bands))


def _frames(read: Reader, samples: Dim, length: Dim, *, padded: bool) -> Dim:
    """Return how many pieces a signal has, the last filled up where it is to be."""
    step = read.size(2, "frame_step")
    if is_free(samples):
        return symbol("frames", free=True)
    if padded:
        return -(-samples // step)
    if not isinstance(samples, int) or not isinstance(length, int):
        raise NoShape("how many samples there are is not known")
    if not isinstance(step, int):
        raise NoShape("how far pieces are apart is not known")
    return max(0, 1 + (samples - length) // step)


def _power_of_two(length: Dim) -> int:
    if not isinstance(length, int):
        raise NoShape("the length of a piece is not known")
    return 1 << (length - 1).bit_length()
