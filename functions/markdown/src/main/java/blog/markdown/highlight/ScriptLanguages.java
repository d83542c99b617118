package blog.markdown.highlight;

import blog.markdown.highlight.lexing.Grammar;
import blog.markdown.highlight.lexing.Token;
import java.util.function.BiConsumer;

/// Languages that are run from their text.
final class ScriptLanguages {
    private ScriptLanguages() {}

    static void addTo(BiConsumer<String, Grammar> known) {
        known.accept("javascript js jsx mjs node ecmascript", javascript());
        known.accept(
                "typescript ts tsx",
                javascript()
                        .prefixed(Token.DECORATOR, "@")
                        .declares(Token.CLASS, "interface type enum namespace")
                        .keywords("abstract as asserts declare enum implements infer interface is keyof namespace"
                                + " override private protected public readonly satisfies type")
                        .types("any bigint boolean never number object string symbol unknown void"));
        known.accept(
                "python py python3 pycon",
                new Grammar()
                        .comment("#")
                        .text("\"\"\"", "\"\"\"")
                        .text("'''", "'''")
                        .string("\"")
                        .string("'")
                        .numbers()
                        .prefixed(Token.DECORATOR, "@")
                        .functions()
                        .declares(Token.FUNCTION, "def")
                        .declares(Token.CLASS, "class")
                        .keywords("and as assert async await break case class continue def del elif else except finally"
                                + " for from global if import in is lambda match nonlocal not or pass raise return try"
                                + " while with yield")
                        .constants("False None True")
                        .builtins("abs all any bool bytes callable chr dict dir enumerate filter float format getattr"
                                + " hasattr hash help hex id input int isinstance issubclass iter len list map max min"
                                + " next object open ord pow print property range repr reversed round self set setattr"
                                + " slice sorted staticmethod classmethod str sum super tuple type vars zip"));
        known.accept("ruby rb irb rake gemfile jruby", ruby());
        known.accept(
                "php php3 php4 php5",
                new Grammar()
                        .comment("//")
                        .comment("/*", "*/")
                        .region(Token.DECORATOR, "#[", "]")
                        .comment("#")
                        .sign(Token.PREPROCESSOR, "<?php")
                        .sign(Token.PREPROCESSOR, "?>")
                        .text("\"", "\"")
                        .text("'", "'")
                        .heredocs()
                        .numbers()
                        .prefixed(Token.VARIABLE, "$")
                        .functions()
                        .ignoringCase()
                        .declares(Token.FUNCTION, "function")
                        .declares(Token.CLASS, "class interface trait enum namespace")
                        .keywords("abstract and array as break callable case catch class clone const continue declare"
                                + " default do echo else elseif empty enddeclare endfor endforeach endif endswitch"
                                + " endwhile enum extends final finally fn for foreach function global goto if implements"
                                + " include include_once instanceof insteadof interface isset list match namespace new or"
                                + " print private protected public readonly require require_once return static switch"
                                + " throw trait try unset use var while xor yield")
                        .types("bool float int mixed never string void")
                        .constants("false null true"));
        known.accept(
                "perl pl pm",
                new Grammar()
                        .comment("#")
                        .text("\"", "\"")
                        .text("'", "'")
                        .heredocs()
                        .regexes()
                        .numbers()
                        .prefixed(Token.VARIABLE, "$")
                        .prefixed(Token.VARIABLE, "@")
                        .prefixed(Token.VARIABLE, "%")
                        .functions()
                        .declares(Token.FUNCTION, "sub")
                        .declares(Token.NAMESPACE, "package use")
                        .keywords(
                                "and cmp die do each else elsif eq foreach for ge gt if last le local lt my ne next no"
                                        + " not or our package print push redo require return say shift sub undef unless until"
                                        + " use while xor"));
        known.accept(
                "lua",
                new Grammar()
                        .comment("--[[", "]]")
                        .comment("--")
                        .verbatim("[[", "]]")
                        .string("\"")
                        .string("'")
                        .numbers()
                        .functions()
                        .declares(Token.FUNCTION, "function")
                        .keywords("and break do else elseif end for function goto if in local not or repeat return then"
                                + " until while")
                        .constants("false nil true"));
        known.accept(
                "r rlang",
                new Grammar()
                        .comment("#")
                        .text("\"", "\"")
                        .text("'", "'")
                        .numbers()
                        .names("_.", "")
                        .functions()
                        .keywords("break else for function if in next repeat return while")
                        .constants("FALSE Inf NA NULL NaN TRUE"));
        known.accept(
                "julia jl",
                new Grammar()
                        .nestedComment("#=", "=#")
                        .comment("#")
                        .text("\"\"\"", "\"\"\"")
                        .text("\"", "\"")
                        .characters()
                        .numbers()
                        .prefixed(Token.DECORATOR, "@")
                        .names("_", "!")
                        .functions()
                        .capitalised(Token.CLASS)
                        .declares(Token.FUNCTION, "function macro")
                        .declares(Token.CLASS, "struct module type")
                        .keywords(
                                "abstract baremodule begin break catch const continue do else elseif end export finally"
                                        + " for function global if import in let local macro module mutable primitive quote"
                                        + " return struct try type using where while")
                        .constants("false missing nothing true"));
    }

    static Grammar javascript() {
        return new Grammar()
                .comment("//")
                .comment("/*", "*/")
                .text("`", "`")
                .string("\"")
                .string("'")
                .regexes()
                .numbers()
                .names("_$", "")
                .functions()
                .declares(Token.FUNCTION, "function")
                .declares(Token.CLASS, "class extends new")
                .keywords("async await break case catch class const continue debugger default delete do else export"
                        + " extends finally for from function get if import in instanceof let new of return set static"
                        + " super switch this throw try typeof var void while with yield")
                .constants("false Infinity NaN null true undefined")
                .builtins("Array Boolean Date Error JSON Map Math Number Object Promise Proxy RegExp Set String Symbol"
                        + " console document globalThis module process require window");
    }

    private static Grammar ruby() {
        return new Grammar()
                .comment("#")
                .comment("=begin", "=end")
                .text("\"", "\"")
                .text("'", "'")
                .text("`", "`")
                .heredocs()
                .regexes()
                .numbers()
                .prefixed(Token.VARIABLE, "@@")
                .prefixed(Token.VARIABLE, "@")
                .prefixed(Token.VARIABLE, "$")
                .plain("::")
                .prefixed(Token.SYMBOL, ":")
                .names("_", "?!")
                .functions()
                .capitalised(Token.CLASS)
                .declares(Token.FUNCTION, "def")
                .declares(Token.CLASS, "class module")
                .keywords("alias and begin break case class def defined? do else elsif end ensure for if in module next"
                        + " not or redo rescue retry return self super then undef unless until when while yield")
                .constants("false nil true")
                .builtins("attr_accessor attr_reader attr_writer extend include lambda loop p private proc protected"
                        + " public puts raise require require_relative");
    }
}
