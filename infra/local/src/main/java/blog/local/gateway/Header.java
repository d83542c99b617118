package blog.local.gateway;

/// One header line, its name spelled as it was sent.
public record Header(String name, String value) {}
