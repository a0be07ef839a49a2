from csbdeep.models import CARE, Config, IsotropicCARE, ProjectionCARE, ProjectionConfig

CARE(Config("YX"), name=None, basedir=None)
CARE(Config("ZYXC", n_channel_in=2, n_channel_out=2, unet_n_depth=3), name=None, basedir=None)
CARE(Config("YX", probabilistic=True), name=None, basedir=None)
IsotropicCARE(Config("ZYX"), name=None, basedir=None)
ProjectionCARE(ProjectionConfig("ZYX"), name=None, basedir=None)

# Builds models with keras.
