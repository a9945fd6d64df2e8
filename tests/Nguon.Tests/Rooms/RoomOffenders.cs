// Code that breaks the plan on purpose: shown to the room test so that the test itself is seen to fail.
using Microsoft.EntityFrameworkCore;
using Nguon.Web.Data;
using Nguon.Web.Features.OffenderTwo;

namespace Nguon.Web.Features.OffenderTwo
{
    internal sealed class Secret
    {
        public int Value { get; init; }
    }
}

namespace Nguon.Web.Features.OffenderOne
{
    internal static class Peeks
    {
        public static int At() => new Secret { Value = 1 }.Value;
    }

    internal static class ReadsTablesPage
    {
        public static Func<AppDb, Task<int>> Count { get; } = async db => await db.People.CountAsync();
    }
}

namespace Nguon.Web.Ui
{
    internal sealed class OffendingPicture
    {
        public Secret? Shown { get; init; }
    }
}

namespace Nguon.Web.Basement
{
    internal static class Hidden
    {
        public static Secret Kept { get; } = new();
    }
}
