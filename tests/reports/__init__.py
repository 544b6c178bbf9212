"""Reports, the demonstration class and the commands about them."""
