package blog.packing;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;

/// What an instruction that runs can lead to.
final class Instructions {
    private final Reachability reachability;

    Instructions(Reachability reachability) {
        this.reachability = reachability;
    }

    void visit(CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> invoke(call);
            case FieldInstruction field -> access(field);
            case NewObjectInstruction create ->
                reachability.begin(create.className().asSymbol());
            case NewReferenceArrayInstruction create ->
                reachability.mention(create.componentType().asSymbol());
            case NewMultiArrayInstruction create ->
                reachability.mention(create.arrayType().asSymbol());
            case TypeCheckInstruction check -> reachability.mention(check.type().asSymbol());
            case ExceptionCatch handler -> handler.catchType().ifPresent(type -> reachability.mention(type.asSymbol()));
            case LoadConstantInstruction load -> constant(load.constantValue());
            case InvokeDynamicInstruction call -> {
                mention(call.typeSymbol());
                reachability.begin(call.typeSymbol().returnType());
                handle(call.bootstrapMethod());
                call.bootstrapArgs().forEach(this::constant);
            }
            default -> {}
        }
    }

    private void invoke(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String signature = call.name().stringValue() + call.type().stringValue();
        reachability.mention(call.owner().asSymbol());
        mention(call.typeSymbol());
        switch (call.opcode()) {
            case INVOKESTATIC -> {
                reachability.begin(call.owner().asSymbol());
                reachability.resolve(owner, signature, false);
            }
            case INVOKESPECIAL -> reachability.resolve(owner, signature, false);
            default -> {
                reachability.call(signature);
                reachability.resolve(owner, signature, true);
            }
        }
    }

    private void access(FieldInstruction field) {
        reachability.mention(field.owner().asSymbol());
        reachability.mention(field.typeSymbol());
        if (field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC) {
            reachability.begin(field.owner().asSymbol());
        }
    }

    private void constant(ConstantDesc constant) {
        switch (constant) {
            case String text -> reachability.value(text);
            case ClassDesc type -> reachability.value(type);
            case MethodTypeDesc type -> mention(type);
            case DirectMethodHandleDesc handle -> handle(handle);
            case DynamicConstantDesc<?> dynamic -> {
                handle(dynamic.bootstrapMethod());
                dynamic.bootstrapArgsList().forEach(this::constant);
            }
            default -> {}
        }
    }

    /// A handle may be called by anyone at any time.
    private void handle(DirectMethodHandleDesc handle) {
        reachability.mention(handle.owner());
        switch (handle.kind()) {
            case GETTER, SETTER -> {}
            case STATIC_GETTER, STATIC_SETTER -> reachability.begin(handle.owner());
            case CONSTRUCTOR, STATIC, INTERFACE_STATIC -> {
                reachability.begin(handle.owner());
                target(handle);
            }
            case VIRTUAL, INTERFACE_VIRTUAL, SPECIAL, INTERFACE_SPECIAL -> {
                reachability.call(signature(handle));
                target(handle);
            }
        }
    }

    private void target(DirectMethodHandleDesc handle) {
        mention(MethodTypeDesc.ofDescriptor(handle.lookupDescriptor()));
        reachability.resolve(Program.name(handle.owner()), signature(handle), false);
    }

    private static String signature(DirectMethodHandleDesc handle) {
        boolean creates = handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        return (creates ? "<init>" : handle.methodName()) + handle.lookupDescriptor();
    }

    private void mention(MethodTypeDesc type) {
        reachability.mention(type.returnType());
        type.parameterList().forEach(reachability::mention);
    }
}
