"""What users may type behind a command, and how it is checked."""
