using Mono.Cecil;

namespace Nguon.Tests.Rooms;

/// <summary>Which of our types uses which: read from the compiled code, so nothing hides behind an alias or a lambda.</summary>
internal static class Uses
{
    /// <summary>Pairs of (user, used, member called or empty) for every type of the assembly.</summary>
    public static IEnumerable<Use> In(string assemblyPath)
    {
        using var module = ModuleDefinition.ReadModule(assemblyPath);
        return module.GetTypes().SelectMany(type => Of(type)).Distinct().ToList();
    }

    private static IEnumerable<Use> Of(TypeDefinition type)
    {
        var from = Outer(type);
        var named = type.Interfaces.Select(i => i.InterfaceType).Append(type.BaseType)
            .Concat(type.CustomAttributes.Select(a => a.AttributeType))
            .Concat(type.Fields.Select(f => f.FieldType))
            .Concat(type.Methods.SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType)));
        var bodies = type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Select(i => i.Operand).ToList();
        return named.Concat(bodies.OfType<TypeReference>()).SelectMany(t => Parts(t).Select(part => new Use(from, part, "")))
            .Concat(bodies.OfType<MemberReference>().Where(m => m is not TypeReference).SelectMany(member => Member(from, member)))
            .Where(use => use.Used.StartsWith("Nguon.", StringComparison.Ordinal) && use.Used != from);
    }

    private static IEnumerable<Use> Member(string from, MemberReference member)
    {
        var generic = member is GenericInstanceMethod call ? call.GenericArguments.SelectMany(Parts) : [];
        var returned = member switch
        {
            MethodReference method => Parts(method.ReturnType),
            FieldReference field => Parts(field.FieldType),
            _ => [],
        };
        return Parts(member.DeclaringType).Select(part => new Use(from, part, member.Name))
            .Concat(generic.Concat(returned).Select(part => new Use(from, part, "")));
    }

    private static IEnumerable<string> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(Outer(generic.ElementType)),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [Outer(type)],
    };

    private static string Outer(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type.FullName;
    }
}

internal sealed record Use(string User, string Used, string Member);
