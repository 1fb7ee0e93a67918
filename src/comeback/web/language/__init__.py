"""What the pages say, in four languages: catalogues as data beside the code that looks words up. Letters have their own phrases."""
