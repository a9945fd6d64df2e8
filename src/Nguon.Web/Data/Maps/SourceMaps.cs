using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Organizations;
using Nguon.Domain.People;

namespace Nguon.Web.Data.Maps;

internal sealed class SourceReviewMap : IEntityTypeConfiguration<SourceReview>
{
    public void Configure(EntityTypeBuilder<SourceReview> builder)
    {
        builder.ToTable("source_review");
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.OrganizationId, r.Year }).IsUnique();
    }
}

internal sealed class SourceReviewLineMap : IEntityTypeConfiguration<SourceReviewLine>
{
    public void Configure(EntityTypeBuilder<SourceReviewLine> builder)
    {
        builder.ToTable("source_review_line");
        builder.Property(l => l.SchoolClass).HasMaxLength(SourceReviewLine.ClassLength);
        builder.HasOne<SourceReview>().WithMany().HasForeignKey(l => l.ReviewId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => new { l.ReviewId, l.PersonId }).IsUnique();
        builder.HasIndex(l => l.PersonId);
    }
}

internal sealed class SourceReviewOrderMap : IEntityTypeConfiguration<SourceReviewOrder>
{
    public void Configure(EntityTypeBuilder<SourceReviewOrder> builder)
    {
        builder.ToTable("source_review_order");
        builder.Property(o => o.PaperNumber).HasMaxLength(SourceReviewOrder.NumberLength);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.OrganizationId, o.Year }).IsUnique();
    }
}

internal sealed class GeneralNoticeMap : IEntityTypeConfiguration<GeneralNotice>
{
    public void Configure(EntityTypeBuilder<GeneralNotice> builder)
    {
        builder.ToTable("general_notice");
        builder.Property(n => n.PaperNumber).HasMaxLength(SourceReviewOrder.NumberLength);
        builder.HasOne<PartyOrganization>().WithMany().HasForeignKey(n => n.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => n.OrganizationId).IsUnique();
    }
}

internal sealed class PersonNoticeMap : IEntityTypeConfiguration<PersonNotice>
{
    public void Configure(EntityTypeBuilder<PersonNotice> builder)
    {
        builder.ToTable("person_notice");
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => n.PersonId).IsUnique();
    }
}

internal sealed class ObstacleMap : IEntityTypeConfiguration<Obstacle>
{
    public void Configure(EntityTypeBuilder<Obstacle> builder)
    {
        builder.ToTable("obstacle");
        builder.Property(o => o.PlaceNow).HasMaxLength(Obstacle.PlaceLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => o.PersonId);
        builder.HasIndex(o => o.Until);
    }
}

internal sealed class NominationMap : IEntityTypeConfiguration<Nomination>
{
    public void Configure(EntityTypeBuilder<Nomination> builder)
    {
        builder.ToTable("nomination");
        builder.Property(n => n.PaperNumber).HasMaxLength(SourceReviewOrder.NumberLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.PersonId, n.Body });
        builder.HasIndex(n => new { n.OrganizationId, n.On });
    }
}
