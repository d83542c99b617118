package blog.comments.writing;

import blog.comments.CommentRules;
import blog.comments.judging.Judging;
import blog.comments.people.KeyTable;
import blog.comments.people.PersonTable;

/// What there is to know of those who comment, and of what they write.
public record Commenters(CommentRules rules, PersonTable people, KeyTable keys, Judging judging) {}
