package blog.markdown.highlight;

import blog.markdown.highlight.lexing.Grammar;
import blog.markdown.highlight.lexing.Token;
import java.util.function.BiConsumer;

/// Languages in the line of C and Java.
final class CompiledLanguages {
    private CompiledLanguages() {}

    static void addTo(BiConsumer<String, Grammar> known) {
        known.accept(
                "java",
                jvm().characters()
                        .string("\"")
                        .numbers()
                        .prefixed(Token.DECORATOR, "@")
                        .declares(Token.CLASS, "class interface enum record")
                        .keywords("abstract assert break case catch class continue default do else enum exports extends"
                                + " final finally for goto if implements import instanceof interface module native new"
                                + " non-sealed package permits private protected public record requires return sealed"
                                + " static strictfp super switch synchronized this throw throws transient try var"
                                + " volatile when while yield")
                        .types("boolean byte char double float int long short void")
                        .constants("false null true"));
        known.accept(
                "kotlin kt kts",
                jvm().string("\"")
                        .characters()
                        .numbers()
                        .prefixed(Token.DECORATOR, "@")
                        .declares(Token.CLASS, "class interface object typealias")
                        .declares(Token.FUNCTION, "fun")
                        .keywords(
                                "abstract actual annotation as break by catch class companion const constructor"
                                        + " continue crossinline data do else enum expect external final finally for fun get if"
                                        + " import in infix init inline inner interface internal is lateinit object open"
                                        + " operator out override package private protected public reified return sealed set"
                                        + " super suspend tailrec this throw try typealias val value var vararg when where while")
                        .constants("false null true"));
        known.accept(
                "scala sbt",
                jvm().string("\"")
                        .characters()
                        .numbers()
                        .prefixed(Token.DECORATOR, "@")
                        .declares(Token.CLASS, "class trait object type enum")
                        .declares(Token.FUNCTION, "def")
                        .keywords("abstract case catch class def do else end enum export extends extension final"
                                + " finally for given if implicit import lazy match new object opaque override package"
                                + " private protected return sealed super then this throw trait transparent try type"
                                + " using val var while with yield")
                        .constants("false null true"));
        known.accept(
                "groovy gradle jenkinsfile",
                jvm().text("'''", "'''")
                        .string("\"")
                        .string("'")
                        .numbers()
                        .prefixed(Token.DECORATOR, "@")
                        .declares(Token.CLASS, "class interface trait enum")
                        .keywords("abstract as assert break case catch class continue def default do else enum extends"
                                + " final finally for if implements import in instanceof interface new package private"
                                + " protected public return static super switch synchronized this throw throws trait"
                                + " transient try var void while")
                        .types("boolean byte char double float int long short")
                        .constants("false null true"));
        known.accept("c h", c().keywords("_Bool _Generic inline restrict").capitalised(Token.CLASS));
        known.accept(
                "cpp c++ cc cxx hpp cuda arduino",
                c().declares(Token.CLASS, "class namespace concept")
                        .keywords("alignas and catch class co_await co_return co_yield concept const_cast consteval"
                                + " constexpr constinit decltype delete dynamic_cast explicit export final friend mutable"
                                + " namespace new noexcept not operator or override private protected public"
                                + " reinterpret_cast requires static_assert static_cast template this throw try typeid"
                                + " typename using virtual")
                        .types("bool char8_t char16_t char32_t wchar_t")
                        .constants("false nullptr true")
                        .capitalised(Token.CLASS));
        known.accept(
                "objective-c objectivec objc obj-c objective_c",
                c().prefixed(Token.KEYWORD, "@")
                        .keywords("in inline nonatomic readonly self strong super weak")
                        .types("BOOL id instancetype SEL")
                        .constants("NO YES nil Nil")
                        .capitalised(Token.CLASS));
        known.accept(
                "csharp c# cs",
                java().verbatim("@\"", "\"")
                        .directives("#")
                        .string("\"")
                        .characters()
                        .numbers()
                        .declares(Token.CLASS, "class interface enum record struct namespace")
                        .keywords("abstract as async await base break case catch checked class const continue default"
                                + " delegate do else enum event explicit extern finally fixed for foreach get goto if"
                                + " implicit in init interface internal is lock nameof namespace new operator out"
                                + " override params partial private protected public readonly record ref required return"
                                + " sealed set sizeof stackalloc static struct switch this throw try typeof unchecked"
                                + " unsafe using var virtual volatile when where while with yield")
                        .types("bool byte char decimal double dynamic float int long nint nuint object sbyte short"
                                + " string uint ulong ushort void")
                        .constants("false null true")
                        .functions()
                        .capitalised(Token.CLASS));
    }

    private static Grammar jvm() {
        return java().functions().capitalised(Token.CLASS).names("_$", "");
    }

    private static Grammar java() {
        return new Grammar().comment("//").comment("/*", "*/").text("\"\"\"", "\"\"\"");
    }

    private static Grammar c() {
        return new Grammar()
                .comment("//")
                .comment("/*", "*/")
                .directives("#")
                .verbatim("R\"(", ")\"")
                .string("\"")
                .characters()
                .numbers()
                .functions()
                .declares(Token.CLASS, "struct union enum")
                .keywords(
                        "auto break case const continue default do else enum extern for goto if register return sizeof"
                                + " static struct switch typedef union volatile while")
                .types("char double float int int8_t int16_t int32_t int64_t long short signed size_t ssize_t uint8_t"
                        + " uint16_t uint32_t uint64_t unsigned void")
                .constants("NULL");
    }
}
