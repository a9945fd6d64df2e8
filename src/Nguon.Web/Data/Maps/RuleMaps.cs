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

internal sealed class RuleQuestionMap : IEntityTypeConfiguration<RuleQuestion>
{
    public void Configure(EntityTypeBuilder<RuleQuestion> builder)
    {
        builder.ToTable("rule_question");
        foreach (var text in new[] { nameof(RuleQuestion.Basis), nameof(RuleQuestion.Facts), nameof(RuleQuestion.Opinion), nameof(RuleQuestion.Answer) })
        {
            builder.Property(text).HasMaxLength(RuleQuestion.TextLength);
        }

        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(q => q.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(q => q.OrganizationId);
        builder.HasIndex(q => q.Basis);
    }
}

internal sealed class IncomingVerificationMap : IEntityTypeConfiguration<IncomingVerification>
{
    public void Configure(EntityTypeBuilder<IncomingVerification> builder)
    {
        builder.ToTable("incoming_verification");
        foreach (var text in new[] { nameof(IncomingVerification.From), nameof(IncomingVerification.PersonName), nameof(IncomingVerification.Keeper) })
        {
            builder.Property(text).HasMaxLength(IncomingVerification.TextLength);
        }

        builder.Property(v => v.LetterNumber).HasMaxLength(IncomingVerification.NumberLength);
        builder.Property(v => v.AnswerNumber).HasMaxLength(IncomingVerification.NumberLength);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(v => v.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.OrganizationId, v.AnsweredOn });
    }
}
