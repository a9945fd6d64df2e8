using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Admission;
using Nguon.Domain.Organizations;
using Nguon.Domain.Time;

namespace Nguon.Web.Data.Maps;

internal sealed class RuleVersionMap : IEntityTypeConfiguration<RuleVersion>
{
    public void Configure(EntityTypeBuilder<RuleVersion> builder)
    {
        builder.ToTable("rule_version");
        builder.Property(v => v.LayerId).HasMaxLength(RuleVersion.IdLength);
        builder.Property(v => v.Note).HasMaxLength(RuleVersion.NoteLength);
        builder.HasIndex(v => v.State);
    }
}

internal sealed class CalendarYearMap : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.ToTable("calendar_year");
        builder.Property(y => y.Source).HasMaxLength(CalendarYear.SourceLength);
        builder.Property(y => y.Days).HasJson();
        builder.HasIndex(y => y.Year);
    }
}

internal sealed class LocalCriterionMap : IEntityTypeConfiguration<LocalCriterion>
{
    public void Configure(EntityTypeBuilder<LocalCriterion> builder)
    {
        builder.ToTable("local_criterion");
        builder.Property(c => c.Text).HasMaxLength(LocalCriterion.TextLength);
        builder.Property(c => c.Document).HasMaxLength(LocalCriterion.TextLength);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.OrganizationId, c.From });
    }
}
