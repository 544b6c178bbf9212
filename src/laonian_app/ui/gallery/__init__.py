"""Every screen in every state, made from the shipped lessons and a demonstration class."""
