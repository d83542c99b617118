package blog.markdown.highlight;

import blog.markdown.highlight.lexing.Grammar;
import blog.markdown.highlight.lexing.Token;
import java.util.function.BiConsumer;

/// Younger compiled languages, most of them with comments that nest.
final class ModernLanguages {
    private ModernLanguages() {}

    static void addTo(BiConsumer<String, Grammar> known) {
        known.accept(
                "go golang",
                braces().comment("/*", "*/")
                        .verbatim("`", "`")
                        .string("\"")
                        .characters()
                        .numbers()
                        .declares(Token.FUNCTION, "func")
                        .declares(Token.CLASS, "type")
                        .keywords("break case chan const continue default defer else fallthrough for func go goto if"
                                + " import interface map package range return select struct switch type var")
                        .types(
                                "any bool byte complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune"
                                        + " string uint uint8 uint16 uint32 uint64 uintptr")
                        .constants("false iota nil true")
                        .builtins(
                                "append cap clear close copy delete len make max min new panic print println recover"));
        known.accept(
                "rust rs",
                braces().nestedComment("/*", "*/")
                        .region(Token.DECORATOR, "#[", "]")
                        .region(Token.DECORATOR, "#![", "]")
                        .verbatim("r#\"", "\"#")
                        .text("\"", "\"")
                        .characters()
                        .prefixed(Token.LABEL, "'")
                        .numbers()
                        .declares(Token.FUNCTION, "fn")
                        .declares(Token.CLASS, "struct enum trait type mod union")
                        .keywords("as async await box break const continue crate dyn else enum extern fn for if impl in"
                                + " let loop match mod move mut pub ref return self static struct super trait type union"
                                + " unsafe use where while yield")
                        .types("bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize")
                        .constants("false true")
                        .builtins("Err None Ok Some")
                        .capitalised(Token.CLASS));
        known.accept(
                "swift",
                braces().nestedComment("/*", "*/")
                        .text("\"\"\"", "\"\"\"")
                        .string("\"")
                        .numbers()
                        .prefixed(Token.DECORATOR, "@")
                        .prefixed(Token.PREPROCESSOR, "#")
                        .declares(Token.FUNCTION, "func")
                        .declares(Token.CLASS, "class struct enum protocol extension actor typealias")
                        .keywords("actor as associatedtype async await break case catch class continue convenience"
                                + " default defer deinit do dynamic else enum extension fallthrough fileprivate final"
                                + " for func get guard if import in indirect init inout internal is lazy let mutating"
                                + " nonmutating open operator optional override precedencegroup private protocol public"
                                + " repeat required rethrows return self set some static struct subscript super switch"
                                + " throw throws try typealias unowned var weak where while willSet didSet")
                        .constants("false nil true")
                        .capitalised(Token.CLASS));
        known.accept(
                "dart",
                braces().nestedComment("/*", "*/")
                        .text("'''", "'''")
                        .text("\"\"\"", "\"\"\"")
                        .string("\"")
                        .string("'")
                        .numbers()
                        .prefixed(Token.DECORATOR, "@")
                        .declares(Token.CLASS, "class enum extension mixin")
                        .keywords("abstract as assert async await base break case catch class const continue covariant"
                                + " default deferred do dynamic else enum export extends extension external factory final"
                                + " finally for get if implements import in interface is late library mixin new on"
                                + " operator part required rethrow return sealed set static super switch sync this throw"
                                + " try typedef var void when while with yield")
                        .types("bool double int num")
                        .constants("false null true")
                        .capitalised(Token.CLASS));
        known.accept(
                "zig",
                braces().string("\"")
                        .characters()
                        .numbers()
                        .prefixed(Token.BUILTIN, "@")
                        .declares(Token.FUNCTION, "fn")
                        .keywords(
                                "align and anytype asm async await break catch comptime const continue defer else enum"
                                        + " errdefer error export extern fn for if inline noalias opaque or orelse packed pub"
                                        + " resume return struct suspend switch test threadlocal try union unreachable"
                                        + " usingnamespace var volatile while")
                        .types("anyerror bool f32 f64 i8 i16 i32 i64 isize type u8 u16 u32 u64 usize void")
                        .constants("false null true undefined")
                        .capitalised(Token.CLASS));
        known.accept(
                "solidity sol",
                braces().comment("/*", "*/")
                        .string("\"")
                        .string("'")
                        .numbers()
                        .declares(Token.FUNCTION, "function modifier event")
                        .declares(Token.CLASS, "contract interface library struct enum")
                        .keywords("abstract break calldata constructor continue contract do else emit enum error event"
                                + " external fallback for function if immutable import indexed interface internal is"
                                + " library mapping memory modifier new override payable pragma private public pure"
                                + " receive require return returns revert storage struct try unchecked using view virtual"
                                + " while")
                        .types("address bool bytes bytes32 int int256 string uint uint8 uint256")
                        .constants("false true"));
        known.accept(
                "protobuf proto protocol-buffers",
                braces().comment("/*", "*/")
                        .string("\"")
                        .numbers()
                        .declares(Token.CLASS, "message enum service")
                        .keywords("enum extend extensions import map message oneof option optional package repeated"
                                + " required reserved returns rpc service stream syntax to")
                        .types("bool bytes double fixed32 fixed64 float int32 int64 sint32 sint64 string uint32 uint64")
                        .constants("false true"));
        known.accept(
                "graphql gql",
                new Grammar()
                        .comment("#")
                        .text("\"\"\"", "\"\"\"")
                        .string("\"")
                        .numbers()
                        .prefixed(Token.VARIABLE, "$")
                        .prefixed(Token.DECORATOR, "@")
                        .declares(Token.CLASS, "type interface enum input union scalar fragment")
                        .keywords("directive enum extend fragment implements input interface mutation on query scalar"
                                + " schema subscription type union")
                        .types("Boolean Float ID Int String")
                        .constants("false null true"));
    }

    private static Grammar braces() {
        return new Grammar().comment("//").functions();
    }
}
