namespace Nguon.Web.Access;

/// <summary>The rule of a route: any of these powers opens it. A route without a rule is refused and fails a test.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsAttribute(Power anyOf) : Attribute
{
    public Power AnyOf { get; } = anyOf;
}

/// <summary>Open to everybody who can reach the machine: sign-in, health, static files.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OpenToAllAttribute : Attribute;

/// <summary>Open to every signed-in account, whatever its role.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class SignedInAttribute : Attribute;
