"""What a program could say instead where an error is: each module proposes one kind of change."""
