using System.Reflection;
using Nguon.Domain.Activities;
using Xunit.Sdk;

namespace Nguon.Tests.World;

/// <summary>The test does these acts in earnest, through a page, the API or a verb; its world is asked for them at the end.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LeavesAttribute(params ActivityKind[] kinds) : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<IReadOnlyList<ActivityKind>?> Now = new();

    /// <summary>What the running test says it leaves in its world.</summary>
    public static IReadOnlyList<ActivityKind> OfThisTest => Now.Value ?? [];

    public IReadOnlyList<ActivityKind> Kinds => kinds;

    /// <summary>The acts are left in another database, or in one shared by a class: the test itself asks for them.</summary>
    public bool AsksItself { get; init; }

    public override void Before(MethodInfo methodUnderTest) => Now.Value = AsksItself ? null : kinds;
}
