from deepctr.feature_column import DenseFeat, SparseFeat
from deepctr.models import AFM, DCN, NFM, WDL, DCNMix, DeepFM

sparse = [SparseFeat(name, vocabulary_size=100, embedding_dim=4) for name in ("C1", "C2", "C3")]
columns = [*sparse, DenseFeat("I1", 1), DenseFeat("I2", 1)]

DeepFM(columns, columns)
NFM(columns, columns)
WDL(columns, columns)
DCN(columns, columns)
DCNMix(columns, columns)
AFM(columns, sparse)

# Builds models with keras.
