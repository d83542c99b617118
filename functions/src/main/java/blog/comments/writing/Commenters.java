package blog.comments.writing;

import blog.comments.CommentRules;
import blog.comments.people.KeyTable;
import blog.comments.people.PersonTable;

/// What there is to know of those who comment.
public record Commenters(CommentRules rules, PersonTable people, KeyTable keys) {}
