package blog.markdown.highlight;

import blog.markdown.highlight.lexing.Grammar;
import blog.markdown.highlight.lexing.Token;
import java.util.function.BiConsumer;

/// Languages in the line of Lisp, ML and Erlang.
final class FunctionalLanguages {
    private FunctionalLanguages() {}

    static void addTo(BiConsumer<String, Grammar> known) {
        known.accept(
                "haskell hs",
                new Grammar()
                        .nestedComment("{-", "-}")
                        .comment("--")
                        .string("\"")
                        .characters()
                        .numbers()
                        .names("_", "'")
                        .capitalised(Token.CLASS)
                        .keywords("case class data deriving do else family forall foreign hiding if import in infix"
                                + " infixl infixr instance let module newtype of qualified then type where")
                        .constants("False True"));
        known.accept(
                "ocaml ml fsharp fs f# sml",
                new Grammar()
                        .comment("//")
                        .nestedComment("(*", "*)")
                        .text("\"\"\"", "\"\"\"")
                        .text("\"", "\"")
                        .characters()
                        .prefixed(Token.TYPE, "'")
                        .numbers()
                        .names("_", "'")
                        .capitalised(Token.CLASS)
                        .declares(Token.FUNCTION, "let rec and member")
                        .keywords("abstract and as assert async begin class constraint do done downto elif else end"
                                + " exception external finally for fun function functor if in include inherit inline"
                                + " interface lazy let match member method module mutable namespace new object of open"
                                + " or override private rec return sig struct then to try type use val virtual when"
                                + " while with yield")
                        .types("bool char exn float int list option string unit")
                        .constants("false true"));
        known.accept(
                "elixir ex exs iex",
                new Grammar()
                        .comment("#")
                        .text("\"\"\"", "\"\"\"")
                        .text("\"", "\"")
                        .text("'", "'")
                        .numbers()
                        .plain("::")
                        .prefixed(Token.SYMBOL, ":")
                        .prefixed(Token.DECORATOR, "@")
                        .names("_", "?!")
                        .functions()
                        .capitalised(Token.CLASS)
                        .declares(Token.FUNCTION, "def defp defmacro")
                        .keywords("after alias and case catch cond def defdelegate defexception defimpl defmacro"
                                + " defmodule defp defprotocol defstruct do else end fn for if import in not or quote"
                                + " receive require rescue try unless unquote use when with")
                        .constants("false nil true"));
        known.accept(
                "erlang erl",
                new Grammar()
                        .comment("%")
                        .text("\"", "\"")
                        .text("'", "'")
                        .numbers()
                        .functions()
                        .capitalised(Token.VARIABLE)
                        .keywords("after and andalso begin case catch cond div end fun if let maybe not of or orelse"
                                + " receive rem try when xor"));
        known.accept(
                "clojure clj cljs edn",
                lisp().prefixed(Token.SYMBOL, ":")
                        .numbers()
                        .constants("false nil true")
                        .declares(Token.FUNCTION, "defn defn- defmacro defmulti def defprotocol defrecord deftype")
                        .keywords("case catch cond cond-> cond->> condp def defmacro defmethod defmulti defn defn-"
                                + " defprotocol defrecord deftype do doseq dotimes finally fn for if if-let if-not let"
                                + " letfn loop new ns or and quote recur reify require throw try when when-let when-not"
                                + " -> ->>"));
        known.accept(
                "lisp common-lisp cl scheme racket elisp emacs-lisp emacs guile",
                lisp().nestedComment("#|", "|#")
                        .prefixed(Token.SYMBOL, ":")
                        .prefixed(Token.SYMBOL, "'")
                        .numbers()
                        .declares(Token.FUNCTION, "defun defmacro defvar defparameter defcustom defgeneric defmethod")
                        .keywords("and begin case cond define define-syntax defclass defconst defcustom defgeneric"
                                + " defmacro defmethod defpackage defparameter defstruct defun defvar do dolist dotimes"
                                + " else flet if in-package interactive lambda let let* letrec loop or progn provide"
                                + " quote require set! setf setq syntax-rules unless use-package when while")
                        .constants("nil t"));
    }

    private static Grammar lisp() {
        return new Grammar().comment(";").text("\"", "\"").names("_-*+<>=!?/.&%", "#'");
    }
}
