import kapre

kapre.get_stft_magnitude_layer((2, 16384), n_fft=512, input_data_format="channels_first")
kapre.get_stft_magnitude_layer((16384, 1), n_fft=1024, hop_length=256, return_decibel=True)
kapre.get_melspectrogram_layer((16384, 1), n_fft=1024, n_mels=64, return_decibel=True)
kapre.get_melspectrogram_layer((44100, 2), n_fft=2048, hop_length=512)
kapre.get_log_frequency_spectrogram_layer((16384, 1), n_fft=2048)

# Builds models with keras.
