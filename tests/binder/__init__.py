"""What happens on mybinder.org, as far as it can be tried without building an image."""
