"""What a gathering is: pure rules, no input or output, no clock, no chance."""
