package blog.typical;

import java.util.List;

record Post(String slug, String title, String date, String author, List<String> tags, String html) {}
