"""What can be wrong with a program's networks: one file a rule, one folder a range of codes."""
