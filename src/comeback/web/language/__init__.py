"""What the pages say, in the languages there is a catalogue of: data beside the code that looks them up. Letters have their own phrases."""
