package blog.markdown.highlight;

import blog.markdown.highlight.lexing.Grammar;
import blog.markdown.highlight.lexing.Token;
import java.util.function.BiConsumer;

/// What is typed into a terminal, and what builds and installs programs.
final class ShellLanguages {
    private ShellLanguages() {}

    static void addTo(BiConsumer<String, Grammar> known) {
        known.accept("bash sh shell zsh ksh fish", shell());
        known.accept(
                "console shell-session sh-session bash-session shellsession terminal",
                new Grammar().prompts("$#%>", shell()));
        known.accept(
                "powershell ps1 posh pwsh",
                new Grammar()
                        .comment("<#", "#>")
                        .comment("#")
                        .verbatim("@\"", "\"@")
                        .verbatim("@'", "'@")
                        .verbatim("\"", "\"")
                        .verbatim("'", "'")
                        .numbers()
                        .prefixed(Token.VARIABLE, "$")
                        .names("_", "-")
                        .ignoringCase()
                        .declares(Token.FUNCTION, "function filter")
                        .keywords("begin break catch class continue do dynamicparam else elseif end exit filter finally"
                                + " for foreach function if in param process return switch throw trap try until using"
                                + " while"));
        known.accept(
                "batch bat cmd dosbatch winbatch",
                new Grammar()
                        .line(Token.COMMENT, "::")
                        .line(Token.COMMENT, "rem ")
                        .line(Token.COMMENT, "REM ")
                        .line(Token.LABEL, ":")
                        .string("\"")
                        .region(Token.VARIABLE, "%%", "")
                        .numbers()
                        .ignoringCase()
                        .keywords("call cd copy del do echo else endlocal equ errorlevel exist exit for geq goto gtr if"
                                + " in leq lss mkdir move neq not pause popd pushd rd set setlocal shift start"));
        known.accept(
                "dockerfile docker containerfile",
                new Grammar()
                        .comment("#")
                        .text("\"", "\"")
                        .string("'")
                        .region(Token.VARIABLE, "${", "}")
                        .prefixed(Token.VARIABLE, "$")
                        .ignoringCase()
                        .keywordsFirst()
                        .keywords("add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run"
                                + " shell stopsignal user volume workdir"));
        known.accept(
                "makefile make mk gnumake",
                new Grammar()
                        .comment("#")
                        .string("\"")
                        .string("'")
                        .region(Token.VARIABLE, "$(", ")")
                        .region(Token.VARIABLE, "${", "}")
                        .prefixed(Token.VARIABLE, "$")
                        .keysBefore(':', false)
                        .keywords("define else endef endif export ifdef ifeq ifndef ifneq include override"));
        known.accept(
                "cmake",
                new Grammar()
                        .comment("#")
                        .text("\"", "\"")
                        .region(Token.VARIABLE, "${", "}")
                        .numbers()
                        .ignoringCase()
                        .functions()
                        .keywords("else elseif endforeach endfunction endif endmacro endwhile foreach function if macro"
                                + " while")
                        .constants("false off on true"));
        known.accept(
                "nginx apache apacheconf conf",
                new Grammar()
                        .comment("#")
                        .string("\"")
                        .string("'")
                        .region(Token.VARIABLE, "%{", "}")
                        .prefixed(Token.VARIABLE, "$")
                        .numbers()
                        .keywordsFirst()
                        .keywords("access_log allow deny error_log error_page events expires fastcgi_pass gzip http if"
                                + " include index listen location proxy_pass proxy_set_header return rewrite root server"
                                + " server_name ssl_certificate ssl_certificate_key try_files upstream user"
                                + " worker_processes AllowOverride Deny DocumentRoot ErrorDocument Options Redirect"
                                + " Require RewriteCond RewriteEngine RewriteRule ServerName"));
        known.accept(
                "vim viml vimscript",
                new Grammar()
                        .line(Token.COMMENT, "\"")
                        .string("'")
                        .numbers()
                        .functions()
                        .keywords(
                                "autocmd augroup call command else elseif end endfor endfunction endif endwhile execute"
                                        + " filetype for function highlight if imap inoremap let map nmap nnoremap noremap return"
                                        + " set setlocal source syntax unlet vmap vnoremap while"));
    }

    static Grammar shell() {
        return new Grammar()
                .line(Token.PREPROCESSOR, "#!")
                .line(Token.COMMENT, "#")
                .commentAfterSpace("#")
                .text("\"", "\"")
                .verbatim("'", "'")
                .heredocs()
                .region(Token.VARIABLE, "${", "}")
                .prefixed(Token.VARIABLE, "$")
                .numbers()
                .names("_", "-")
                .keywords("case do done elif else esac fi for function if in select then time until while")
                .builtins("alias bg bind break cd command continue declare echo eval exec exit export getopts kill let"
                        + " local popd printf pushd pwd read readonly return set shift source test trap type ulimit"
                        + " umask unalias unset wait")
                .constants("false true");
    }
}
