using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;
using Nguon.Domain.Statistics;

namespace Nguon.Web.Data.Maps;

internal sealed class CountedFactMap : IEntityTypeConfiguration<CountedFact>
{
    private const int CodeLength = 60;

    public void Configure(EntityTypeBuilder<CountedFact> builder)
    {
        builder.ToTable("counted_fact");
        builder.Ignore(f => f.Said);
        foreach (var code in new[] { nameof(CountedFact.Ethnic), nameof(CountedFact.Religion), nameof(CountedFact.Professional), nameof(CountedFact.Occupation) })
        {
            builder.Property(code).HasMaxLength(CodeLength);
        }

        builder.HasIndex(f => new { f.OrganizationId, f.Kind, f.From, f.RetractedAt });
        builder.HasIndex(f => new { f.Kind, f.From, f.OrganizationId, f.RetractedAt });
        builder.HasIndex(f => f.PersonId);
    }
}

internal sealed class FigureLineMap : IEntityTypeConfiguration<FigureLine>
{
    public void Configure(EntityTypeBuilder<FigureLine> builder)
    {
        builder.ToTable("figure_line");
        builder.HasKey(l => l.OrganizationId);
        builder.HasIndex(l => l.LineId);
    }
}

internal sealed class FigureLinePlaceMap : IEntityTypeConfiguration<FigureLinePlace>
{
    public void Configure(EntityTypeBuilder<FigureLinePlace> builder)
    {
        builder.ToTable("figure_line_place");
        builder.HasKey(p => new { p.LineId, p.From });
        builder.HasIndex(p => p.PlaceId);
    }
}

internal sealed class FigureTalliedMap : IEntityTypeConfiguration<FigureTallied>
{
    public void Configure(EntityTypeBuilder<FigureTallied> builder)
    {
        builder.ToTable("figure_tallied");
        builder.HasKey(t => new { t.LineId, t.Axis, t.Month, t.Value, t.Since });
        builder.Property(t => t.Value).HasMaxLength(100);
    }
}

internal sealed class FigureChangeMap : IEntityTypeConfiguration<FigureChange>
{
    public void Configure(EntityTypeBuilder<FigureChange> builder)
    {
        builder.ToTable("figure_change");
        builder.HasKey(c => new { c.LineId, c.Kind, c.At, c.Since });
    }
}

internal sealed class FormerTraitsMap : IEntityTypeConfiguration<FormerTraits>
{
    public void Configure(EntityTypeBuilder<FormerTraits> builder)
    {
        builder.ToTable("former_traits");
        builder.Property(t => t.Traits).HasJson();
        builder.HasIndex(t => t.PersonId);
    }
}

internal sealed class AggregateEntryMap : IEntityTypeConfiguration<AggregateEntry>
{
    public void Configure(EntityTypeBuilder<AggregateEntry> builder)
    {
        builder.ToTable("aggregate_entry");
        builder.Property(e => e.Measure).HasMaxLength(AggregateEntry.TextLength);
        builder.Property(e => e.Value).HasMaxLength(AggregateEntry.TextLength);
        builder.Property(e => e.Source).HasMaxLength(AggregateEntry.TextLength);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(e => e.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.OrganizationId, e.Measure, e.FirstDay });
        builder.HasIndex(e => new { e.Measure, e.FirstDay });
    }
}

internal sealed class IssuedFiguresMap : IEntityTypeConfiguration<IssuedFigures>
{
    public void Configure(EntityTypeBuilder<IssuedFigures> builder)
    {
        builder.ToTable("issued_figures");
        builder.Property(i => i.Title).HasMaxLength(Domain.Statistics.IssuedFigures.TitleLength);
        builder.Property(i => i.Facts).HasJson();
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(i => i.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.OrganizationId, i.IssuedAt });
    }
}
