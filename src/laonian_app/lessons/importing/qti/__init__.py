"""QTI, the exchange format of learning platforms: 1.2, 2.1, 2.2, 3; items and packages."""
