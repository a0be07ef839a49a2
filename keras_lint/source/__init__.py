"""From a path to text, a tree, places and suppressions: the front of the line."""
