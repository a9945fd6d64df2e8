namespace Nguon.Tests.World;

/// <summary>One province for all tests of a class: <c>public sealed class XTests(ProvinceFixture fixture) : IClassFixture&lt;ProvinceFixture&gt;</c>.</summary>
public sealed class ProvinceFixture : IAsyncLifetime
{
    private TestWorld? world;

    internal TestWorld World => world ?? throw new InvalidOperationException("The world is not built yet.");

    public async Task InitializeAsync() => world = await TestWorld.ProvinceBeforeAndAfterReform();

    public async Task DisposeAsync() => await World.DisposeAsync();
}
