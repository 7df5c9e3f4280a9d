"""What answers: the deterministic model, its tokens, its images and videos."""
