"""The names by which Keras knows activations, initializers, regularizers and constraints.

Taken from the installed versions: every name with which a `Dense` could be built and called.
"""

from __future__ import annotations

from collections.abc import Mapping

from keras_lint.layers.keras_version import KerasVersion


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ACTIVATIONS: Mapping[KerasVersion, frozenset[str]] = {
    KerasVersion.V2_2: _words(
        """
        elu exponential hard_sigmoid linear relu selu sigmoid softmax softplus softsign tanh
        """
    ),
    KerasVersion.V2_15: _words(
        """
        ELU LeakyReLU PReLU ReLU Softmax ThresholdedReLU elu exponential gelu hard_sigmoid
        leaky_relu linear log_softmax mish relu relu6 selu sigmoid silu softmax softplus
        softsign swish tanh
        """
    ),
    KerasVersion.V3: _words(
        """
        celu elu exponential gelu glu hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh
        leaky_relu linear log_sigmoid log_softmax mish relu relu6 selu sigmoid silu soft_shrink
        softmax softplus softsign sparse_plus sparse_sigmoid sparsemax squareplus swish tanh
        tanh_shrink threshold
        """
    ),
}

INITIALIZERS: Mapping[KerasVersion, frozenset[str]] = {
    KerasVersion.V2_2: _words(
        """
        Constant Identity Ones Orthogonal RandomNormal RandomUniform TruncatedNormal
        VarianceScaling Zeros constant glorot_normal glorot_uniform he_normal he_uniform
        identity lecun_normal lecun_uniform normal one ones orthogonal random_normal
        random_uniform truncated_normal uniform zero zeros
        """
    ),
    KerasVersion.V2_15: _words(
        """
        Constant ConstantV2 GlorotNormal GlorotNormalV2 GlorotUniform GlorotUniformV2 HeNormal
        HeNormalV2 HeUniform HeUniformV2 Identity IdentityV2 LecunNormal LecunNormalV2
        LecunUniform LecunUniformV2 Ones OnesV2 Orthogonal OrthogonalV2 RandomNormal
        RandomNormalV2 RandomUniform RandomUniformV2 TruncatedNormal TruncatedNormalV2
        VarianceScaling VarianceScalingV2 Zeros ZerosV2 constant glorot_normal glorot_normalV2
        glorot_uniform glorot_uniformV2 he_normal he_normalV2 he_uniform he_uniformV2 identity
        lecun_normal lecun_normalV2 lecun_uniform lecun_uniformV2 normal one ones orthogonal
        random_normal random_uniform truncated_normal uniform variance_scaling zero zeros
        """
    ),
    KerasVersion.V3: _words(
        """
        GlorotNormal GlorotUniform HeNormal HeUniform Identity IdentityInitializer LecunNormal
        LecunUniform Ones Orthogonal OrthogonalInitializer RandomNormal RandomUniform
        TruncatedNormal VarianceScaling Zeros glorot_normal glorot_uniform he_normal he_uniform
        identity lecun_normal lecun_uniform normal one ones orthogonal random_normal
        random_uniform truncated_normal uniform variance_scaling zero zeros
        """
    ),
}

REGULARIZERS: Mapping[KerasVersion, frozenset[str]] = {
    KerasVersion.V2_2: _words("L1L2 l1 l1_l2 l2"),
    KerasVersion.V2_15: _words(
        """
        L1 L2 L1L2 OrthogonalRegularizer l1 l2 l1_l2 orthogonal_regularizer
        """
    ),
    KerasVersion.V3: _words(
        """
        L1 L1L2 L2 OrthogonalRegularizer l1 l1l2 l2 orthogonal_regularizer
        """
    ),
}

CONSTRAINTS: Mapping[KerasVersion, frozenset[str]] = {
    KerasVersion.V2_2: _words(
        """
        MaxNorm MinMaxNorm NonNeg UnitNorm max_norm maxnorm min_max_norm non_neg nonneg
        unit_norm unitnorm
        """
    ),
    KerasVersion.V2_15: _words(
        """
        MaxNorm MinMaxNorm NonNeg RadialConstraint UnitNorm max_norm maxnorm min_max_norm
        non_neg nonneg radial_constraint unit_norm unitnorm
        """
    ),
    KerasVersion.V3: _words(
        """
        MaxNorm MinMaxNorm NonNeg UnitNorm max_norm min_max_norm non_neg unit_norm
        """
    ),
}
