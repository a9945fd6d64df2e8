using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nguon.Domain.Activities;

namespace Nguon.Web.Data.Maps;

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(a => a.DisplayName).HasMaxLength(200);
        builder.Property(a => a.SearchName).HasMaxLength(200);
    }
}

internal sealed class AccountGrantMap : IEntityTypeConfiguration<AccountGrant>
{
    public void Configure(EntityTypeBuilder<AccountGrant> builder)
    {
        builder.ToTable("account_grant");
        builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.AccountId, g.From });
        builder.HasIndex(g => g.FollowsId);
    }
}

internal sealed class SignInLinkMap : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.ToTable("sign_in_link");
        builder.HasIndex(l => l.TokenHash).IsUnique();
    }
}

internal sealed class DraftMap : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("draft");
        builder.HasIndex(d => new { d.AccountId, d.FormKey }).IsUnique();
    }
}

internal sealed class SettingMap : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("setting");
        builder.HasKey(s => s.Key);
    }
}

internal sealed class ActivityMap : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("activity");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.SubjectId);
        builder.HasIndex(a => a.PersonId);
        builder.HasIndex(a => new { a.OrganizationId, a.At });
    }
}

internal sealed class LookMap : IEntityTypeConfiguration<Look>
{
    public void Configure(EntityTypeBuilder<Look> builder)
    {
        builder.ToTable("look");
        builder.HasIndex(l => new { l.SubjectId, l.At });
        builder.HasIndex(l => new { l.AccountId, l.At });
    }
}
